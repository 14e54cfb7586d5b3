import {
  bareNumbers,
  isForDecisions,
  lacksWords,
  learnNaming,
  type Naming,
  nextNumber,
  numberIn,
  numberPlace,
  proposedPath,
  shownNumber,
  type Template,
} from '../core/index.ts';
import { pathsOnBranches, type UnseenBranches } from './branchPaths.ts';
import type { Host } from './host.ts';
import { textIfReadable } from './readText.ts';
import { walk } from './walk.ts';

/** In milliseconds: somebody waits. */
const TIME_LIMIT = 4000;

/** Where most keep their decisions, as long as a repository has no place for them. */
const DECISIONS = 'docs/adr';

export interface WantedPath {
  readonly template: Template;
  /** The title, or the words that are to stand for it in the file's name. */
  readonly title: string;
  /** As `YYYY-MM-DDThh:mm:ss`. */
  readonly date: string;
  /** The folder that was chosen, by hand or by settings; see `folderPath`. */
  readonly folder: string | undefined;
  /** Whether git may be asked for what stands on other branches. */
  readonly trusted: boolean;
  /** Gives the paths of all proposals, where there are more files than can be listed while somebody waits. */
  readonly all?: () => Promise<readonly string[]>;
}

export interface SuggestedPath {
  /** Relative to the workspace folder. */
  readonly path: string;
  /** The number in it, as it is written. */
  readonly number: string | undefined;
  /** Whether the title has no letters to name the file after: the path lacks them. */
  readonly lacksWords: boolean;
  readonly naming: Naming;
  /** Where the newest proposals write it without its zeros: see `bareNumbers`. */
  readonly bare: ReadonlySet<string>;
  /** Proposals on branches. */
  readonly elsewhere: readonly string[];
  /** The branches that there was no time for: `saidOfUnseenBranches` has words for them. */
  readonly unseen?: UnseenBranches;
}

/** Where a new proposal goes, the team's way, with the next number over the folder's files and all branches. */
export async function suggestPath(
  host: Host,
  { template, title, date, folder, trusted, all = async () => [] }: WantedPath,
): Promise<SuggestedPath> {
  const walked = await walk(host, { end: Date.now() + TIME_LIMIT });
  const here = walked.isCut ? [...new Set([...walked.files, ...(await all())])] : walked.files;
  const { name, document } = template;
  const isBuiltIn = template.path === undefined;
  // A built-in template says nothing of the team's ways; but decisions are numbered everywhere.
  const isOfDecisions = isBuiltIn && isForDecisions(template);
  const number = isBuiltIn && !isOfDecisions ? undefined : numberPlace(template);
  const options = { name, text: document.text, number, folder, ...(isOfDecisions && { fallback: DECISIONS }) };
  const local = learnNaming(template.path, here, options);
  const asksGit =
    trusted && local.stub === undefined && (local.kind === 'number' || local.joint !== '' || !local.isLearned);
  const branches = asksGit ? await pathsOnBranches(host.folder, local.scope) : undefined;
  const elsewhere = [...(branches?.paths.keys() ?? [])];
  const taken = [...here, ...elsewhere];
  const naming = local.isLearned || elsewhere.length === 0 ? local : learnNaming(template.path, taken, options);
  const next = nextNumber(naming, taken, date);
  const newName = { title, date, number: next };
  const shown = next === undefined ? undefined : shownNumber(naming, next);
  return {
    path: proposedPath(naming, newName),
    lacksWords: lacksWords(naming, newName),
    number: shown,
    bare: shown?.startsWith('0') && !isBuiltIn ? await bareIn(host, template, naming, here) : NOWHERE,
    naming,
    elsewhere,
    ...(branches?.unseen && { unseen: branches.unseen }),
  };
}

const NOWHERE: ReadonlySet<string> = new Set();
/** So many show how the team writes numbers, and are read in a moment. */
const MODELS = 5;

/** Where the newest of those that are there write their number without zeros. */
async function bareIn(
  host: Host,
  template: Template,
  naming: Naming,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const numbered = paths.flatMap((path) => {
    const number = numberIn(naming, path);
    return number === undefined ? [] : [{ path, number: Number(number) }];
  });
  const newest = numbered.sort((a, b) => b.number - a.number).slice(0, MODELS);
  const read = newest.map(async ({ path }) => ({ path, text: (await textIfReadable(host, path)) ?? '' }));
  return bareNumbers(template, await Promise.all(read));
}

/** The folder that a setting names, as paths are compared; undefined where it names none, '' for the workspace folder. */
export function folderPath(setting: string | undefined): string | undefined {
  if (setting === undefined || setting.trim() === '') return undefined;
  return setting
    .trim()
    .split(/[\\/]+/)
    .filter((name, i) => name !== '.' && (name !== '' || i === 0))
    .join('/');
}
