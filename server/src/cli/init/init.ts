import { groupBy } from '../../core/text/groupBy.ts';
import { PathError } from '../../files/checkPath.ts';
import { realPath } from '../../files/nodeHost.ts';
import { notIgnored } from '../../files/notIgnored.ts';
import { explain } from '../../files/unreadable.ts';
import { changeWhole } from '../changeWhole.ts';
import { type Console, printable } from '../console.ts';
import type { KeepingOptions } from '../keeping.ts';
import { complainTo } from '../openRoot.ts';
import { placeToKeep } from '../placeToKeep.ts';
import { type PlannedFile, planFiles } from './plan.ts';
import { type Series, type Survey, survey } from './survey.ts';

export interface InitCommandOptions extends KeepingOptions {
  /** Writes what is needed without a question. */
  readonly yes?: boolean;
  /** Whether a workflow, and a hook of pre-commit, are wanted. */
  readonly github?: boolean;
  readonly preCommit?: boolean;
}

/** `proposals init`: looks at a repository, prints what was found, writes what it needs, and gives the exit code. */
export async function init(folder: string, options: InitCommandOptions, console: Console): Promise<number> {
  const warn = complainTo(console);
  let failed = false;
  const complain = (message: string) => {
    failed = true;
    warn(message);
  };
  try {
    const start = await realPath(folder);
    const looking = { complain, tell: warn, cacheFolder: placeToKeep(options) };
    const found = await survey(start, looking);
    if (failed) return 2;
    const { files, now } = await planFiles(found, options, (configuration) =>
      survey(start, { ...looking, configuration }),
    );
    console.out(surveyText(now));
    const isAsking = !options.yes && console.ask !== undefined;
    const written = new Set<string>();
    for (const file of files)
      if (await settle(file, found, { isAsking, isWriting: options.yes === true, written }, console))
        written.add(file.path);
    const known = written.size > 0 ? await notIgnored(found.root.host.folder, [...written]) : undefined;
    for (const path of written)
      if (known && !known.has(path)) warn(`${path}: git ignores it. Add it with \`git add --force ${path}\`.`);
    if (files.length === 0) console.out('\nNothing to write: all that is needed is there, or found without it.\n');
    else if (!options.yes && !isAsking) console.out('\nNothing was written. Run with --yes to write.\n');
    return failed ? 2 : 0;
  } catch (error) {
    warn(error instanceof PathError ? error.message : explain(folder, error));
    return 2;
  }
}

/** How it is settled what is written. */
interface Settling {
  readonly isAsking: boolean;
  /** Whether all is written where nobody is asked. */
  readonly isWriting: boolean;
  /** What was written before. */
  readonly written: ReadonlySet<string>;
}

/** Writes a file, if somebody wants it, and tells whether it did. */
async function settle(
  { path, text, reason, shown = '', before }: PlannedFile,
  { root: { host } }: Survey,
  { isAsking, isWriting, written }: Settling,
  console: Console,
): Promise<boolean> {
  const name = printable(path);
  console.out(`\n${name}: ${printable(reason)}\n${shown.replaceAll(/^(?=.)/gm, '    ')}`);
  if (text === undefined) return false;
  const isAgreed = isAsking
    ? await console.ask?.(`${before === undefined ? 'Write' : 'Change'} ${name}?`, true)
    : isWriting;
  if (!isAgreed) return false;
  await changeWhole(host, [{ path, before, after: text(written) }]);
  console.out(`${before === undefined ? 'Wrote' : 'Changed'} ${name}.\n`);
  return true;
}

/** What was found, as a person reads it before anything is written. */
function surveyText({ root, series, unseen, checked, problems, byTheLetter }: Survey): string {
  const lines = [printable(root.host.folder)];
  for (const [by, own] of groupBy(series, ({ template, isLearned }) => (isLearned ? LEARNED : template)))
    lines.push(
      `  ${proposals(own.reduce((sum, { count }) => sum + count, 0))} by ${printable(by)} in ${placesOf(own)}`,
    );
  if (series.length === 0)
    lines.push(
      `  No proposals: ${checked.length} Markdown file${checked.length === 1 ? '' : 's'}, none follows a template.`,
    );
  const dropped = byTheLetter - problems;
  if (dropped > 0)
    lines.push(
      `  Practice: ${dropped} of ${byTheLetter} errors and warnings by the letter of the templates are not told, since most proposals there do the same.`,
    );
  lines.push(
    `  A check tells ${problems === 0 ? 'no errors or warnings' : `${problems} error${problems === 1 ? ' or warning' : 's and warnings'}`}.`,
  );
  const notes = unseen.map((note) => `  Note: ${printable(note.replaceAll(`${root.host.folder}/`, ''))}`);
  return `${[...lines, ...notes].join('\n')}\n`;
}

const LEARNED = 'what they agree on, without a template,';
/** So many folders are named, those with most proposals. */
const NAMED_FOLDERS = 3;

function placesOf(series: readonly Series[]): string {
  const most = series.toSorted((a, b) => b.count - a.count).slice(0, NAMED_FOLDERS);
  if (series.length <= NAMED_FOLDERS) return most.map(({ folder }) => printable(folder || '.')).join(', ');
  const named = most.map(({ folder, count }) => `${printable(folder || '.')} (${count})`);
  return `${series.length} folders: ${named.join(', ')}, …`;
}

function proposals(count: number): string {
  return `${count} proposal${count === 1 ? '' : 's'}`;
}
