import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CheckCommandOptions } from './check.ts';
import type { Console } from './console.ts';
import { keeping } from './keeping.ts';
import { FORMATS } from './report/formatNames.ts';
import type { OutputFile } from './report/outputFiles.ts';
import { readShard, type Shard } from './scope/readShard.ts';

/** What stands for the text on the standard input, in the place of a path. */
const INPUT = '-';

/** The command that finds problems. */
export function addCheckCommand(program: Command, console: Console, end: (exitCode: number) => void): void {
  keeping(program.command('check'))
    .description('check Markdown files; those that follow no template are passed over')
    .argument(
      '[path...]',
      'files, folders whose .md and .markdown files are checked, and patterns such as "docs/**/*.md"; the current folder unless told',
    )
    .option('--template <file>', 'check all files against this template, whatever they look like')
    .option('--template-at-creation', 'judge a document by its template as it was when git first knew the document')
    .option('--no-practice', 'ask for all that a template has, also for what most proposals leave out')
    .option('--since <revision>', 'compare statuses with those in a revision, such as origin/main')
    .option(
      '--base <revision>',
      'compare text that is frozen after acceptance with where the branch began at this one; the default branch unless told',
    )
    .option(
      '--changed [base]',
      'check only what has changed since the branch began at this revision, the default branch unless told; committed or not',
    )
    .option('--changed-lines [base]', 'the same, but tell only what is on changed lines, or was not there before')
    .option('--baseline <file>', 'do not tell the problems that this file has')
    .addOption(
      new Option('--update-baseline', 'write all problems that are there into the file of --baseline').conflicts([
        'changed',
        'changedLines',
      ]),
    )
    .option(
      '--shard <part/all>',
      'check one of several parts of the files, such as 2/5; all parts tell what one run tells',
      toShard,
    )
    .option('--watch', 'check again whenever something changes, until Ctrl+C')
    .option('--show-config', 'print what a check would go by, each value with where it comes from, and check nothing')
    .option('--require-proposals', 'fail with exit code 2 when no proposals are checked, or some have no template')
    .addOption(new Option('--format <format>', 'how to print the result').choices(FORMATS).default('text'))
    .addOption(
      new Option(
        '--output-file <format=file>',
        'write the result in a format into a file as well, as often as you like: sarif=problems.sarif',
      ).argParser(readOutputFile),
    )
    .option('--all', 'print a line for each problem, also for what many proposals share')
    .option('--hints', 'tell hints as well, which an editor shows as dots; JSON always has them')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(['error', 'warning', 'information'])
        .default('warning'),
    )
    .option(
      '--fix',
      'mend what "Fix All in This Proposal" does, both sides of references and indexes; then tell what is left',
    )
    .option(
      '--safe-fixes',
      'with --fix: only what is certain, so that no word of an author is changed, added or taken away',
    )
    .option('--diff', 'print what --fix would change, and write nothing; exit code 1 where something would')
    .option('--statistics', 'count the problems of each rule, and those with a fix (as text or JSON)')
    .option(
      '--stdin-filename <file>',
      'check the text on the standard input as if it stood in this file; the path is - then',
    )
    .helpOption('-h, --help', 'print this help')
    .action(async (named: string[], options: CheckCommandOptions, command: Command) => {
      if (options.updateBaseline && options.baseline === undefined)
        command.error('error: --update-baseline needs a file: --baseline .proposals-baseline.yaml');
      const paths = named.length > 0 ? named : ['.'];
      const mistake = mistakeIn(paths, options);
      if (mistake !== undefined) command.error(`error: ${mistake}`);
      if (options.showConfig) {
        const { showConfig } = await import('./showConfig.ts');
        const isSaid = (name: string) => command.getOptionValueSource(name) === 'cli';
        return end(await showConfig(paths, options, isSaid, console));
      }
      if (options.watch) {
        const [{ watchRuns }, { check }] = await Promise.all([import('./watch.ts'), import('./check.ts')]);
        return end(await watchRuns((console) => check(paths, options, console), console));
      }
      const [{ runOrRecall }, { localDate }, { placeToKeep }] = await Promise.all([
        import('../kept/keptRuns.ts'),
        import('../files/localDate.ts'),
        import('./placeToKeep.ts'),
      ]);
      // What writes, or goes by more than the disk, is not done by printing again what was printed the last time.
      const { fix, diff, outputFile, stdinFilename, updateBaseline } = options;
      const place = fix || diff || outputFile || stdinFilename || updateBaseline ? undefined : placeToKeep(options);
      // Fixes fill in the day.
      const told = ['check', paths, options, localDate(), console.terminal];
      const run = async (console: Console) => (await import('./check.ts')).check(paths, options, console);
      end(await runOrRecall({ told, place, run }, console));
    });
}

function toShard(said: string): Shard {
  const shard = readShard(said);
  if (!shard) throw new InvalidArgumentError('Write which part of how many, as in 2/5.');
  return shard;
}

function readOutputFile(value: string, before: readonly OutputFile[] = []): readonly OutputFile[] {
  const [, name, file = ''] = /^([^=]*)=(.+)$/s.exec(value) ?? [];
  const format = FORMATS.find((known) => known === name);
  if (!format)
    throw new InvalidArgumentError(
      `Expected a format and a file, such as sarif=problems.sarif. Formats: ${FORMATS.join(', ')}.`,
    );
  return [...before, { format, file }];
}

/** What does not go together; undefined where all does. */
function mistakeIn(
  paths: readonly string[],
  { stdinFilename, statistics, format, fix, safeFixes, diff }: CheckCommandOptions,
): string | undefined {
  if (paths.includes(INPUT) && (paths.length > 1 || stdinFilename === undefined))
    return 'the path - stands alone, with --stdin-filename FILE: what is checked hangs on where it stands.';
  if (stdinFilename !== undefined && !paths.includes(INPUT)) return '--stdin-filename goes with the path -.';
  if (safeFixes && !fix && !diff) return '--safe-fixes goes with --fix or --diff.';
  if (statistics && format !== 'text' && format !== 'json')
    return `--statistics goes with text and json, not with ${format}.`;
  return undefined;
}
