import { compare } from '../../catalog/order.ts';
import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import type { Range } from '../../text/range.ts';
import { ownDigits } from '../../workspace/naming/ownName.ts';
import { cardOf } from '../references/card.ts';
import { nameOf } from '../references/symbols.ts';
import { escapeSnippet, rank } from './completion.ts';
import type { Offer } from './offer.ts';

/** A proposal and all those of its root. */
export interface Among {
  readonly index: ProposalIndex;
  readonly entry: Entry;
}

/** So many are offered at once; who types on gets the others. */
const MOST = 100;

const sorted = new WeakMap<ProposalIndex, Map<string, readonly Entry[]>>();

/** The other proposals of a root: those of the same series first, the newest before the older ones. */
export function othersOf({ index, entry: { path, series } }: Among): readonly Entry[] {
  const known = sorted.get(index) ?? new Map<string, readonly Entry[]>();
  sorted.set(index, known);
  const all = known.get(series) ?? sortedFor(index, series);
  known.set(series, all);
  return all.filter((other) => other.path !== path);
}

function sortedFor(index: ProposalIndex, series: string): readonly Entry[] {
  return [...index.entries].sort(
    (a, b) =>
      compare(Number(b.series === series), Number(a.series === series)) ||
      compare(b.number ?? 0, a.number ?? 0) ||
      compare(a.path, b.path),
  );
}

export interface Place {
  readonly range: Range;
  /** What was typed of a name, a number or a title. */
  readonly typed: string;
  /** Where the template's own text still stands. */
  readonly placeholder?: Range | undefined;
}

/** How a proposal would be written at a place. */
export interface Written {
  readonly text: string;
  /** Under what it is found. */
  readonly names: readonly string[];
}

/** Those that go on with what was typed, with what is known of each. */
export function offerOthers(
  others: readonly Entry[],
  { range, typed, placeholder }: Place,
  write: (to: Entry) => Written,
): readonly Offer[] {
  const wanted = placeholder ? '' : folded(typed).trimStart();
  const offers: Offer[] = [];
  for (const to of others) {
    if (offers.length === MOST) break;
    if (!hasWord(searchable(to), wanted)) continue;
    const { text, names } = write(to);
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

const searched = new WeakMap<Entry, string>();

/** All that a proposal is found by, in a form in which thousands are looked through at each key. */
function searchable(entry: Entry): string {
  const { name = '', number, title } = entry;
  const known = searched.get(entry) ?? [digitsOf(entry), `${number ?? ''}`, name, title].map(folded).join('\n');
  searched.set(entry, known);
  return known;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Whether a word begins with a text, or several words do. */
function hasWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (at === 0 || /[ \n]/.test(text.charAt(at - 1))) return true;
  return false;
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
