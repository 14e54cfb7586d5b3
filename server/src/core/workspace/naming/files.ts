import { isCompanionName } from '../../language/fileKinds.ts';
import { isProposalWord } from '../../language/kinds.ts';
import { asksForTitle } from '../../language/titles.ts';
import { countsOf } from '../../text/counts.ts';
import { Memo } from '../../text/memo.ts';
import { homeOf } from '../templatePaths.ts';
import { isYear, type NameParts, possiblePrefix, readName } from './parts.ts';

/** A proposal as its path shows it: a file, or a folder of its own with a main file in it. */
export interface ProposalFile {
  /** What holds the proposal, '' for the workspace folder. */
  readonly folder: string;
  /** The name that the proposal has there, without an extension. */
  readonly stem: string;
  readonly parts: NameParts;
  /** With its dot, as `.md`. */
  readonly extension: string;
  /** The file in a proposal's own folder; none where the proposal is a file itself. */
  readonly mainFile?: string;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** A main file's name, best first. */
const MAIN_FILES: readonly ((stem: string) => boolean)[] = [
  (stem) => stem === 'readme',
  (stem) => stem === 'index',
  (stem) => stem === 'main' || isProposalWord(stem),
];

/**
 * The proposals among some Markdown files, by the folder that holds them. Templates are none.
 * @param prefix letters that are known to come before a number; others must be usual, or those of several files
 */
export function proposalsByFolder(
  paths: readonly string[],
  prefix?: string,
): ReadonlyMap<string, readonly ProposalFile[]> {
  const groups = new Map<string, ProposalFile[]>();
  const inFolders = new Map<string, string[]>();
  const plain = new Map<string, string[]>();
  const placed = paths.filter((path) => MARKDOWN.test(path)).map((path) => ({ path, home: homeOf(path) }));
  const templates = placed.filter(({ path, home }) => home !== undefined && !mayBeRecordZero(path));
  const homes = new Set(templates.map(({ home }) => home));
  for (const { path, home } of placed) {
    if (home !== undefined && !(mayBeRecordZero(path) && homes.has(home))) continue;
    const own = ownFolder(path, prefix);
    if (own !== undefined) push(inFolders, own, path);
    else if (!isCompanionName(stemOf(path))) push(plain, folderOf(path), path);
  }
  for (const [path, files] of inFolders) {
    const stem = baseOf(path);
    const parts = readName(stem, (letters) => letters === prefix);
    const mainFile = mainFileOf(path, files);
    push(groups, folderOf(path), { folder: folderOf(path), stem, parts, extension: extensionOf(mainFile), mainFile });
  }
  for (const [folder, files] of plain) {
    const counts = countsOf(files.map((path) => possiblePrefix(stemOf(path))));
    const isPrefix = (letters: string) => letters === prefix || (counts.get(letters) ?? 0) > 1;
    for (const path of files) {
      const stem = stemOf(path);
      push(groups, folder, { folder, stem, parts: readName(stem, isPrefix), extension: extensionOf(path) });
    }
  }
  return groups;
}

const alone = new Memo<{ readonly file: ProposalFile | undefined }>(20_000);

/** A proposal as its own path shows it, whatever stands beside it; undefined for a template, and for what is no Markdown. */
export function proposalFile(path: string): ProposalFile | undefined {
  return alone.get(path, (own) => ({ file: [...proposalsByFolder([own]).values()].flat()[0] })).file;
}

/** Whether a file may be the first of its row, where a template stands beside it: `0000-use-kafka.md`, not `0000-your-title.md`. */
function mayBeRecordZero(path: string): boolean {
  const words = /^0{3,}[-_. ]{1,3}(.+)$/.exec(stemOf(path))?.[1];
  return words !== undefined && !asksForTitle(words);
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The folder on the way to a file that stands for one proposal, as `0042-add-x` does. */
function ownFolder(path: string, known: string | undefined): string | undefined {
  const names = path.split('/').slice(0, -1);
  const at = names.findIndex((name) => {
    const { prefix, number, date, words } = readName(name, (letters) => letters === known);
    if (words === '' && isYear(number)) return false;
    return date !== '' || (number !== '' && (words !== '' || prefix !== '' || number.length > 2));
  });
  return at < 0 ? undefined : names.slice(0, at + 1).join('/');
}

function mainFileOf(folder: string, paths: readonly string[]): string {
  const direct = paths.filter((path) => folderOf(path) === folder).map(baseOf);
  for (const isMain of MAIN_FILES) {
    const found = direct.find((name) => isMain(name.replace(MARKDOWN, '').toLowerCase()));
    if (found) return found;
  }
  const sameName = direct.find((name) => name.replace(MARKDOWN, '') === baseOf(folder));
  return sameName === undefined ? (direct[0] ?? 'README.md') : SAME_NAME + extensionOf(sameName);
}

/** Stands for a main file that is called as its folder is. */
export const SAME_NAME = '*';

/** A path's folder, '' for none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's name without `.md`. */
export function stemOf(path: string): string {
  return baseOf(path).replace(MARKDOWN, '');
}

export function extensionOf(path: string): string {
  return MARKDOWN.exec(path)?.[0] ?? '.md';
}
