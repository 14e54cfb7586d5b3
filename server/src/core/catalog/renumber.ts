import { inProse } from '../document/inProse.ts';
import { parseDocument } from '../document/proposalDocument.ts';
import type { Entry } from '../index/entry.ts';
import type { ProposalIndex } from '../index/proposalIndex.ts';
import { rawLinksIn } from '../index/rawLinks.ts';
import { isOwnKind, referencesIn } from '../index/references.ts';
import type { Match } from '../matching/match.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { numberedIn } from '../workspace/naming/numbered.ts';
import { saidNumbers } from '../workspace/naming/saidNumbers.ts';
import { isCompanion, numbersInCompanion, ownFolder } from './companions.ts';
import { Digits } from './digits.ts';
import { type Move, MovedPaths } from './movedPaths.ts';
import { addressesIn, addressOf, labelOf, takeLink, takeNames } from './renumberLinks.ts';

/** What has to change so that a proposal has another number. */
export interface Renumbering {
  /** One after the other. */
  readonly moves: readonly Move[];
  /** By the paths from before. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Places that name the number where another proposal has it as well: which one is meant nobody knows, so they stay. */
  readonly unsure: readonly { readonly path: string; readonly range: Range }[];
}

/** A proposal with a number, and the places where it says so itself. */
export interface Renumbered {
  readonly entry: Entry & { readonly number: number };
  readonly said: readonly Range[];
}

export interface NewNumber {
  readonly number: number;
  /** Where the proposal will stand. */
  readonly path: string;
  /** Files in which the number is this proposal's, also where another one has it: those that came with it. */
  readonly isSure?: (path: string) => boolean;
}

/** Any Markdown of a root, and the data in a proposal's own folder. */
export interface RootText {
  readonly path: string;
  readonly text: string;
}

/**
 * Gives a proposal another number: in its path, in its title and fields, and wherever the root's Markdown names it or links to it. What is
 * in code stays, but for the name of its file; so does what leads elsewhere.
 */
export function renumber(
  index: ProposalIndex,
  { entry, said }: Renumbered,
  { number, path: to, isSure = () => false }: NewNumber,
  texts: Iterable<RootText>,
): Renumbering {
  const moved = new MovedPaths(entry.path, to);
  const isShared = index.numbered(entry.number).some((other) => other.path !== entry.path && other.name === entry.name);
  const anchors = anchorsWithNumber({ entry, said });
  const edits = new Map<string, readonly TextEdit[]>();
  const unsure: { path: string; range: Range }[] = [];
  for (const { path, text } of texts) {
    if (!text.includes(`${entry.number}`)) continue;
    const digits = new Digits(text, entry.number, number);
    if (isCompanion(path)) {
      if (path.startsWith(`${ownFolder(entry.path)}/`))
        for (const range of numbersInCompanion(text, entry)) digits.take(range);
      if (digits.edits.length > 0) edits.set(path, digits.edits);
      continue;
    }
    const isOwn = path === entry.path;
    const document = parseDocument(text);
    const addresses = addressesIn(text, moved);
    const links = inProse(document, rawLinksIn(text)).map((link) => ({
      link,
      label: labelOf(text, link),
      leads: moved.areLedToBy(link.target, path),
    }));
    for (const range of [...(isOwn ? said : []), ...relationsTo(index, path, entry)]) digits.take(range);
    for (const { link, label, leads } of links) if (leads) takeLink(digits, text, { link, label, anchors, moved });
    const elsewhere = [...addresses, ...links.map(({ link, leads }) => ({ ...link, leads }))].filter(
      ({ leads }) => !leads,
    );
    for (const name of moved.names) takeNames(digits, text, name, elsewhere);
    const mentions = numberedIn(text).filter((one) => one.number === entry.number && isOwnKind(entry, one.prefix));
    for (const mention of inProse(document, mentions)) {
      const within =
        addressOf(text, mention, addresses) ??
        links.find(({ link, label }) => contains(link, mention) || (label && contains(label, mention)));
      if (within ? within.leads : isOwn || !isShared || isSure(path)) digits.take(mention);
      else if (!within) unsure.push({ path, range: mention });
    }
    if (digits.edits.length > 0) edits.set(path, digits.edits);
  }
  return { moves: moved.moves, edits, unsure };
}

/** Where a proposal's fields name another one. */
function relationsTo(index: ProposalIndex, path: string, { path: wanted }: Entry): readonly Range[] {
  const from = index.of(path);
  return (from?.relations ?? []).flatMap((relation) =>
    referencesIn(index, from as Entry, relation).filter(({ to }) => typeof to === 'object' && to.path === wanted),
  );
}

/** The keys of the anchors that change with the number: those of headings that say it, and those that are called after it. */
function anchorsWithNumber({ entry, said }: Renumbered): ReadonlySet<string> {
  const isOwn = (text: string) =>
    numberedIn(text).some(({ number, prefix }) => number === entry.number && isOwnKind(entry, prefix));
  const ofHeadings = entry.headings.filter(({ start, title }) => {
    const end = start + title.length + MAX_MARKS;
    return isOwn(title) || said.some((range) => range.start >= start && range.end <= end);
  });
  const byHand = entry.anchors.filter((key) => isOwn(key.replace(/^(\p{L}+)(?=\d)/u, '$1-')));
  return new Set([...ofHeadings.map(({ anchor }) => anchor), ...byHand]);
}

/** The marks of a heading and the spaces behind them. */
const MAX_MARKS = 10;

/** Where a proposal itself says its number: in its title, in a field for it, and in one that is called as the series is, as in `hip: 423`. */
export function placesOfNumber(match: Match, entry: Entry): readonly Range[] {
  const called = match.fields.filter(({ key, value }) => isOwnKind(entry, key) && Number(value) === entry.number);
  return [...saidNumbers(match), ...called.map(({ valueRange }) => valueRange)];
}
