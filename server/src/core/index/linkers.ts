import type { Entry } from './entry.ts';
import { placeOf } from './links.ts';
import type { ProposalIndex } from './proposalIndex.ts';

/** How many proposals of an entry's series have links to what is in a folder, or below it. */
export function linkersTo(index: ProposalIndex, { series }: Entry, folder: string): number {
  return index.tally(foldersLinked).get(series)?.get(folder) ?? 0;
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
  const all = sampleOf(index.tally(alikeLinked).get(`${series}\n${nameOf(path)}`));
  return all.length >= MIN_OF_NAME && all.filter(isThere).length * 2 < all.length;
}

const samples = new WeakMap<ReadonlyMap<string, number>, readonly string[]>();

/** The same ones whoever came first. */
function sampleOf(alike: ReadonlyMap<string, number> | undefined): readonly string[] {
  if (!alike) return [];
  const known = samples.get(alike) ?? [...alike.keys()].sort().slice(0, MAX_LOOKS);
  samples.set(alike, known);
  return known;
}

/** With a `#` for each number. */
function nameOf(path: string): string {
  return withoutExtension(path).replace(/\d+/g, '#');
}

/** A page's name is the same with its extension and without. */
function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown|html?)$/i, '');
}

/** By series: the folders in which, or below which, there is what a proposal has links to. */
function foldersLinked(entry: Entry): Iterable<readonly [string, string]> {
  return [...new Set(pathsLinked(entry).flatMap(foldersOf))].map((folder) => [entry.series, folder]);
}

/** By series and path, all digits alike: the pages and folders of such names that a proposal has links to. */
function alikeLinked(entry: Entry): Iterable<readonly [string, string]> {
  const alike = pathsLinked(entry).flatMap((path) => [
    ...foldersOf(path).filter(hasNumber),
    ...(isPage(path) ? [withoutExtension(path)] : []),
  ]);
  return alike.map((path) => [`${entry.series}\n${nameOf(path)}`, path]);
}

function pathsLinked(entry: Entry): readonly string[] {
  return entry.links.flatMap(({ target }) => placeOf(entry.path, target)?.path ?? []);
}

/** The folders that a path leads through, the first one first. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

function hasNumber(path: string): boolean {
  return /\d/.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether a path may be that of a proposal: its last name has a number, and no extension of anything else. */
function isPage(path: string): boolean {
  return hasNumber(path) && /(?:\.(?:md|markdown|html?)|\/[^./]*)$/i.test(`/${path}`);
}
