import { anchorKey } from '../index/anchors.ts';
import type { RawLink } from '../index/rawLinks.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import { contains, type Range } from '../text/range.ts';
import { encodedPath } from '../text/relativeLink.ts';
import type { Digits } from './digits.ts';
import type { MovedPaths } from './movedPaths.ts';

const ADDRESS = /\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s<>"')\]]{1,2000}/gi;
/** Where services show the files of a branch. */
const SHOWN = ['blob', 'tree', 'src', 'raw', 'edit'];
/** Up to the branch; a commit, which never changes, has forty digits. */
const OF_BRANCH = new RegExp(`/(?:${SHOWN.join('|')})/(?:branch/)?(?![\\da-f]{40}/)[\\w.-]{1,100}/`, 'i');
const TO_ADDRESS = /^[^[\]\n]{0,300}\]\(<?(?=[a-z][a-z\d+.-]{1,10}:|\/\/)/i;
const MAX_LABEL = 500;
const MARKDOWN = /\.(?:md|markdown)$/i;

/** An address that has its scheme. */
export interface Address extends Range {
  /** Whether it shows what moves, as it is on a branch. All others are elsewhere. */
  readonly leads: boolean;
}

export function addressesIn(text: string, moved: MovedPaths): readonly Address[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => {
    const branch = OF_BRANCH.exec(address);
    const path = branch ? address.slice(branch.index + branch[0].length) : undefined;
    return { start: index, end: index + address.length, leads: path !== undefined && moved.areLedToBy(`/${path}`, '') };
  });
}

/** The address that a piece of text stands in, or is a part of the label of. */
export function addressOf(text: string, piece: Range, addresses: readonly Address[]): Address | undefined {
  const [label] = TO_ADDRESS.exec(text.slice(piece.end, piece.end + MAX_LABEL)) ?? [];
  const start = label === undefined ? undefined : piece.end + label.length;
  return addresses.find((address) => contains(address, piece) || address.start === start);
}

/** What readers see of a link; undefined for a definition. */
export function labelOf(text: string, { start }: RawLink): Range | undefined {
  const open = /\]\([ \t]{0,5}<?$/.exec(text.slice(Math.max(0, start - 8), start));
  if (!open) return undefined;
  const end = start - open[0].length;
  const from = text.lastIndexOf('[', end);
  return from < 0 || end - from > MAX_LABEL ? undefined : { start: from + 1, end };
}

export interface LedLink {
  readonly link: RawLink;
  readonly label: Range | undefined;
  /** The keys of the anchors that change. */
  readonly anchors: ReadonlySet<string>;
  readonly moved: MovedPaths;
}

/** Takes the number from a link to what moves: from its path and its anchor, where its label starts with it, and where a cell beside it holds it. */
export function takeLink(digits: Digits, text: string, { link, label, anchors, moved }: LedLink): void {
  const hash = link.target.indexOf('#');
  const pathEnd = hash < 0 ? link.end : link.start + hash;
  for (const name of moved.names) {
    const { before, behind } = cutAtNumber(name);
    const rest = [behind, encodedPath(behind)].map(escaped).join('|');
    const path = { start: link.start, end: pathEnd };
    digits.take(path, { before: `(?:^|/)${escaped(before)}`, behind: `(?:${rest})(?![\\p{L}\\p{N}])` });
  }
  if (hash >= 0 && anchors.has(anchorKey(link.target.slice(hash + 1)))) digits.take({ start: pathEnd, end: link.end });
  if (label) digits.take(label, { before: '^[^\\p{L}\\p{N}]{0,3}', behind: '[ \\t]{0,2}(?:[.:)–—-]|$)' });
  const line = { start: startOfLine(text, link.start), end: endOfLine(text, link.start) };
  digits.take(line, { before: '\\|[ \\t]{0,20}', behind: '[ \\t]{0,20}\\|' });
}

/**
 * Takes the number wherever a file's or folder's name stands, in code and front matter, too; of names that say more than a number.
 * @param elsewhere where such a name is another's
 */
export function takeNames(digits: Digits, text: string, name: string, elsewhere: readonly Range[]): void {
  const { before, behind } = cutAtNumber(name);
  const stem = name.replace(MARKDOWN, '');
  const wanted = behind === '' ? name : stem;
  if (!/\p{L}/u.test(wanted.slice(before.length))) return;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const range = { start: at, end: at + wanted.length };
    const isWhole = ![at - 1, range.end].some((each) => /[\p{L}\p{N}_-]/u.test(text.charAt(each)));
    if (isWhole && !elsewhere.some((one) => contains(one, range)))
      digits.take(range, { before: `^${escaped(before)}` });
  }
}

/** What stands in a name, without its extension, before and behind the number that it starts with. */
function cutAtNumber(name: string): { readonly before: string; readonly behind: string } {
  const [, before = '', behind = ''] = /^(\D*)\d+(.*)$/s.exec(name.replace(MARKDOWN, '')) ?? [];
  return { before, behind };
}

/** For a regular expression with the flag `u`. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
