import { isUsualKind } from '../../language/kinds.ts';
import type { Range } from '../../text/range.ts';

/** A proposal's name for short as it stands in a text: `ADR-0003`, `rfc_12`, `KEP 7`. */
export interface Numbered extends Range {
  /** As it is written. */
  readonly text: string;
  readonly prefix: string;
  readonly number: number;
}

const NUMBERED = /(?<![\p{L}\p{N}])([A-Za-z]{2,8})[-_ #]{1,2}(\d{1,6})(?![\p{N}]|-\d{2}-\d{2})/gu;

/** All words with a number behind them that a text has; most of them name no proposal. */
export function numberedIn(text: string): readonly Numbered[] {
  return [...text.matchAll(NUMBERED)].map(({ 0: whole, 1: prefix = '', 2: digits, index }) => ({
    text: whole,
    prefix,
    number: Number(digits),
    start: index,
    end: index + whole.length,
  }));
}

/** Whether letters before a number are those of a kind of proposals: `RFC-1` and `adr-1` are of one, `draft-1` is a name. */
export function isOfKind({ prefix }: Numbered): boolean {
  return prefix === prefix.toUpperCase() || isUsualKind(singular(prefix));
}

export function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}
