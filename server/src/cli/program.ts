import { Command, CommanderError, Option } from 'commander';
import { addCatalogCommands } from './catalogCommands.ts';
import type { CheckCommandOptions } from './check.ts';
import type { Console } from './console.ts';
import { keeping } from './keeping.ts';
import type { MigrateCommandOptions } from './migrate.ts';
import type { NewCommandOptions } from './new.ts';
import type { ExplainCommandOptions } from './template.ts';

const USAGE_ERROR = 2;

/** Runs a command line and gives the exit code: 0 clean, 1 problems, 2 wrong usage or something could not be read. */
export async function run(
  args: readonly string[],
  { version, ...console }: Console & { version: string },
): Promise<number> {
  let exitCode = 0;
  const program = new Command('proposals')
    .description('Starts proposals written in Markdown, and checks them against the templates they follow.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: console.out,
      writeErr: console.err,
      outputError: (message, write) => write(message.replace(/^error: /, 'proposals: ')),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run it with --help to see what is possible.')
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 problems at or above --fail-on, 2 wrong usage or unreadable files.',
    );
  keeping(program.command('check'))
    .description('check Markdown files; those that follow no template are passed over')
    .argument(
      '<path...>',
      'files, folders whose .md and .markdown files are checked, and patterns such as "docs/**/*.md"',
    )
    .option('--template <file>', 'check all files against this template, whatever they look like')
    .option('--template-at-creation', 'judge a document by its template as it was when git first knew the document')
    .option('--no-practice', 'ask for all that a template has, also for what most proposals leave out')
    .option('--since <revision>', 'compare statuses with those in a revision, such as origin/main')
    .option(
      '--base <revision>',
      'compare text that is frozen after acceptance with where the branch began at this one; the default branch unless told',
    )
    .option('--require-proposals', 'fail with exit code 2 when no proposals are checked, or some have no template')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .option('--all', 'print a line for each problem, also for what many proposals share')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(['error', 'warning', 'information'])
        .default('warning'),
    )
    .helpOption('-h, --help', 'print this help')
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { check } = await import('./check.ts');
      exitCode = await check(paths, options, console);
    });
  program
    .command('new')
    .description('write a new proposal into the repository, named and numbered as those that are there')
    .argument('<template>', 'path of a template, or a built-in one: rfc, enhancement, decision-record, …')
    .argument('<title>', 'title of the proposal')
    .option('--folder <folder>', 'where to write it, relative to the root of the repository')
    .option('--slug <words>', 'words to name the file after, in place of the title')
    .option('--author <author>', "author's name; without it the one that git knows")
    .option('--print', 'print path and text, and write nothing')
    .helpOption('-h, --help', 'print this help')
    .action(async (template: string, title: string, options: NewCommandOptions) => {
      const { newProposal } = await import('./new.ts');
      exitCode = await newProposal(template, title, options, console);
    });
  addCatalogCommands(program, console, (code) => {
    exitCode = code;
  });
  const template = program
    .command('template')
    .description('show what a template means, and bring proposals to it')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false);
  template
    .command('explain')
    .description('show sections, fields, values and placeholders of a template, and what is wrong with it')
    .argument('<file>', 'the template, or the id of a built-in one such as rfc')
    .addOption(
      new Option('--format <format>', 'how to print it; json-schema is a JSON Schema of its fields')
        .choices(['text', 'json', 'json-schema'])
        .default('text'),
    )
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing wrong, 1 errors or warnings about the template, 2 wrong usage or unreadable.',
    )
    .action(async (file: string, options: ExplainCommandOptions) => {
      const { explainTemplateFile } = await import('./template.ts');
      exitCode = await explainTemplateFile(file, options, console);
    });
  template
    .command('schema')
    .description('print a JSON Schema of the metadata that a template asks for')
    .argument('<file>', 'the template, or the id of a built-in one such as rfc')
    .helpOption('-h, --help', 'print this help')
    .action(async (file: string) => {
      const { printFieldSchema } = await import('./template.ts');
      exitCode = await printFieldSchema(file, console);
    });
  template
    .command('learn')
    .description(
      'print the template that the records in a folder follow, where they have none, to be read over and saved',
    )
    .argument('<folder>', 'the folder of the records')
    .helpOption('-h, --help', 'print this help')
    .action(async (folder: string) => {
      const { learnTemplateFrom } = await import('./learn.ts');
      exitCode = await learnTemplateFrom(folder, console);
    });
  keeping(template.command('migrate'))
    .description(
      'bring proposals to their template as it is now, or to another one; prints a diff unless told to write',
    )
    .argument('<path...>', 'files, folders, and patterns such as "docs/**/*.md"')
    .option(
      '--from <revision>',
      'the revision with the template that they were written by, such as v1.0 or v1.0:docs/old-template.md; without it that of the day of each',
    )
    .option('--to <template>', 'another template: the path of a file, or the id of a built-in one such as rfc')
    .option('--write', 'write the files')
    .addOption(
      new Option('--dry-run', 'print what would change, and write nothing; so it is without --write, too').conflicts(
        'write',
      ),
    )
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing to change or written, 1 something would change, 2 wrong usage or unreadable.',
    )
    .action(async (paths: string[], options: MigrateCommandOptions) => {
      const { migrateProposals } = await import('./migrate.ts');
      exitCode = await migrateProposals(paths, options, console);
    });
  try {
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return args.length > 0 ? exitCode : USAGE_ERROR;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 && args.length > 0 ? 0 : USAGE_ERROR;
    const { printable } = await import('./console.ts');
    console.err(`proposals: unexpected error: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return USAGE_ERROR;
  }
}
