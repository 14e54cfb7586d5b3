import { inProse } from '../document/inProse.ts';
import { parseDocument } from '../document/proposalDocument.ts';
import { rawLinksIn } from '../index/rawLinks.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { encodedPath } from '../text/relativeLink.ts';
import { MovedPaths } from './movedPaths.ts';
import type { Renumbering, RootText } from './renumber.ts';
import { addressesIn } from './renumberLinks.ts';

/**
 * Gives a proposal's file, or its folder, another name in the same place: in its path, and wherever the root's Markdown links to it or
 * writes its name, in code and front matter, too. A name without letters is one in links alone.
 * @param from and `to` are paths relative to the root, as many folders deep
 */
export function rename(from: string, to: string, texts: Iterable<RootText>): Omit<Renumbering, 'unsure'> {
  const moved = new MovedPaths(from, to);
  const names = moved.names.map((old, i) => ({ old, now: moved.moves[i]?.to.split('/').at(-1) ?? old }));
  const edits = new Map<string, readonly TextEdit[]>();
  for (const { path, text } of texts) {
    if (!names.some(({ old }) => formsOf(old, '').some(([form]) => text.includes(form)))) continue;
    const links = inProse(parseDocument(text), rawLinksIn(text)).map((link) => ({
      ...link,
      leads: moved.areLedToBy(link.target, path),
    }));
    const named = [...addressesIn(text, moved), ...links];
    const found = new Map<number, TextEdit>();
    for (const { old, now } of names)
      for (const [form, newText] of formsOf(old, now))
        for (const range of placesOf(text, form)) {
          const within = named.filter((one) => contains(one, range));
          const leads = within.length === 0 ? /\p{L}/u.test(stemOf(old)) : within.some((one) => one.leads);
          const known = found.get(range.start);
          if (leads && (!known || known.range.end < range.end)) found.set(range.start, { range, newText });
        }
    if (found.size > 0)
      edits.set(
        path,
        [...found.values()].sort((a, b) => a.range.start - b.range.start),
      );
  }
  return { moves: moved.moves, edits };
}

const EXTENSION = /\.(?:md|markdown)$/i;

function stemOf(name: string): string {
  return name.replace(EXTENSION, '');
}

/** The ways of writing a name, with its extension and without, and as links have to write it, each with that of its new one. */
function formsOf(old: string, now: string): readonly (readonly [string, string])[] {
  const plain = [[old, now] as const, [stemOf(old), stemOf(now)] as const];
  const encoded = plain.map(([one, other]) => [encodedPath(one), encodedPath(other)] as const);
  return [...new Map([...plain, ...encoded])];
}

/** Where a name stands that is no part of a longer one. */
function placesOf(text: string, name: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (![at - 1, end].some((each) => /[\p{L}\p{N}_-]/u.test(text.charAt(each)))) places.push({ start: at, end });
  }
  return places;
}
