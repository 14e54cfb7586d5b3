import type { Entry } from './entry.ts';
import { placeOf } from './links.ts';
import type { ProposalIndex } from './proposalIndex.ts';

/** What the links of all proposals of an index say of the folders and files that they lead to. */
interface Linked {
  /** By series and folder: how many proposals have links to what is there, or below it. */
  readonly folders: ReadonlyMap<string, number>;
  /** By series and path, all digits alike: which pages, and which folders, of such names are linked to. */
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<ProposalIndex, Linked>();

/** How many proposals of an entry's series have links to what is in a folder, or below it. */
export function linkersTo(index: ProposalIndex, { series }: Entry, folder: string): number {
  return linkedIn(index).folders.get(`${series}\n${folder}`) ?? 0;
}

/** So many different files show whether those of such names are here at all. */
const MIN_OF_NAME = 10;
/** So many show it as well as thousands. */
const MAX_LOOKS = 100;

/**
 * Whether most pages, or folders, that are named like one but for the digits are not there: a part of the series stands in another
 * repository, and a site joins the parts.
 */
export function isOfOtherPart(
  index: ProposalIndex,
  { series }: Entry,
  path: string,
  isThere: (path: string) => boolean,
): boolean {
  const all = [...(linkedIn(index).alike.get(`${series}\n${nameOf(path)}`) ?? [])].slice(0, MAX_LOOKS);
  return all.length >= MIN_OF_NAME && all.filter(isThere).length * 2 < all.length;
}

/** With a `#` for each number. */
function nameOf(path: string): string {
  return withoutExtension(path).replace(/\d+/g, '#');
}

/** A page's name is the same with its extension and without. */
function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown|html?)$/i, '');
}

function linkedIn(index: ProposalIndex): Linked {
  const found = known.get(index) ?? readLinked(index);
  known.set(index, found);
  return found;
}

function readLinked(index: ProposalIndex): Linked {
  const folders = new Map<string, number>();
  const alike = new Map<string, Set<string>>();
  const add = (series: string, path: string) => {
    const key = `${series}\n${nameOf(path)}`;
    alike.set(key, (alike.get(key) ?? new Set()).add(withoutExtension(path)));
  };
  for (const entry of index.entries) {
    const named = new Set<string>();
    for (const { target } of entry.links) {
      const path = placeOf(entry.path, target)?.path;
      if (path === undefined) continue;
      for (const folder of foldersOf(path)) {
        named.add(`${entry.series}\n${folder}`);
        if (hasNumber(folder)) add(entry.series, folder);
      }
      if (isPage(path)) add(entry.series, path);
    }
    for (const key of named) folders.set(key, (folders.get(key) ?? 0) + 1);
  }
  return { folders, alike };
}

/** The folders that a path leads through, the first one first. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

function hasNumber(path: string): boolean {
  return /\d[^/]*$/.test(path);
}

/** Whether a path may be that of a proposal: its last name has a number, and no extension of anything else. */
function isPage(path: string): boolean {
  return hasNumber(path) && /(?:\.(?:md|markdown|html?)|\/[^./]*)$/i.test(`/${path}`);
}
