import { compare } from '../../catalog/selection.ts';
import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import type { Range } from '../../text/range.ts';
import { ownDigits } from '../../workspace/naming/ownName.ts';
import { cardOf } from '../references/card.ts';
import { nameOf } from '../references/symbols.ts';
import { escapeSnippet, rank } from './completion.ts';
import { type Offer, restBehind } from './offer.ts';

/** A proposal and all those of its root. */
export interface Among {
  readonly index: ProposalIndex;
  readonly entry: Entry;
}

/** So many are offered at once; who types on gets the others. */
const MOST = 100;

/** The other proposals of a root: those of the same series first, the newest before the older ones. */
export function othersOf({ index, entry: { path, series } }: Among): readonly Entry[] {
  return [...index.entries]
    .filter((other) => other.path !== path)
    .sort(
      (a, b) =>
        compare(Number(b.series === series), Number(a.series === series)) ||
        compare(b.number ?? 0, a.number ?? 0) ||
        compare(a.path, b.path),
    );
}

/** A proposal, and how it would be written. */
export interface Candidate {
  readonly to: Entry;
  readonly text: string;
  /** Under what it is found. */
  readonly names: readonly string[];
}

export interface Place {
  readonly range: Range;
  /** What of it was typed. */
  readonly typed: string;
  /** Where the template's own text still stands. */
  readonly placeholder?: Range | undefined;
}

/** Those that go on with what was typed, with what is known of each. */
export function offerOthers(candidates: readonly Candidate[], { range, typed, placeholder }: Place): readonly Offer[] {
  const offers: Offer[] = [];
  for (const { to, text, names } of candidates) {
    if (offers.length === MOST) break;
    if (typed !== '' && !placeholder && !names.some((name) => restBehind(name, typed) !== undefined)) continue;
    offers.push({
      label: nameOf(to),
      kind: 'reference',
      ...(to.status && { note: to.status.value }),
      documentation: cardOf(to),
      range,
      snippet: escapeSnippet(text),
      text,
      sortText: rank(offers.length),
      names,
      placeholder,
    });
  }
  return offers;
}

/** The number in a proposal's name for short, as it is written there. */
export function digitsOf({ name, path }: Entry): string {
  return /\d+/.exec(name ?? '')?.[0] ?? ownDigits(path) ?? '';
}

/** What a proposal is found by: its number, its name for short, its title from any word on. */
export function namesFor(entry: Entry): readonly string[] {
  const { name, number, title } = entry;
  const words = [...title.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => title.slice(index));
  return [digitsOf(entry), number?.toString() ?? '', name ?? '', title, ...words].filter(Boolean);
}
