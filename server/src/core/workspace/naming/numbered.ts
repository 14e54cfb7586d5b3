import { isUsualKind } from '../../language/kinds.ts';
import type { Range } from '../../text/range.ts';

/** A proposal's name for short as it stands in a text: `ADR-0003`, `rfc_12`, `KEP 7`. */
export interface Numbered extends Range {
  /** As it is written. */
  readonly text: string;
  readonly prefix: string;
  readonly number: number;
}

/** A number is rarer than a word, and looked for first. */
const NUMBER = /[-_ #](\d{1,6})(?!\d|-\d{2}-\d{2})/g;
const PREFIX = /(?<![\p{L}\p{N}])([A-Za-z]{2,8})[-_ #]?$/u;
/** The longest prefix, and two characters before it and behind it. */
const MAX_PREFIX = 12;

/** All words with a number behind them that a text has; most of them name no proposal. */
export function numberedIn(text: string): readonly Numbered[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: { length }, 1: digits, index }) => {
    const before = PREFIX.exec(text.slice(Math.max(0, index - MAX_PREFIX), index));
    if (!before) return [];
    const [{ length: lead }, prefix = ''] = before;
    const [start, end] = [index - lead, index + length];
    return [{ text: text.slice(start, end), prefix, number: Number(digits), start, end }];
  });
}

/** Whether letters before a number are those of a kind of proposals: `RFC-1` and `adr-1` are of one, `draft-1` is a name. */
export function isOfKind({ prefix }: Numbered): boolean {
  return prefix === prefix.toUpperCase() || isUsualKind(singular(prefix));
}

export function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}
