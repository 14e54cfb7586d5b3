import { headingKey } from '../../document/headingKey.ts';
import { type Clue, cluesIn, type Recogniser } from '../clue.ts';
import { comment } from './comment.ts';
import { day } from './day.ts';
import { dots } from './dots.ts';
import { letters } from './letters.ts';
import { numbered } from './numbered.ts';
import { numberToCome } from './numberToCome.ts';
import { placeholder } from './placeholder.ts';

/** All ways in which a template's heading says that there may be several of its kind; each finds what differs from copy to copy. */
export const REPEATED_HEADINGS: readonly Recogniser<string>[] = [
  numbered,
  letters,
  numberToCome,
  day,
  comment,
  dots,
  placeholder,
];

/** What all copies of a repeated section start with. */
export interface Stem {
  /** As `stemKey` gives it; empty where the whole heading is to be replaced. */
  readonly key: string;
  readonly name: string;
  /** What said so. */
  readonly clue: Omit<Clue, 'range'>;
}

/** The stem of a heading in a template: `alternative` for "Alternative 1: [Name]"; undefined for one that stands once. */
export function stemOf(title: string): Stem | undefined {
  const [first] = cluesIn(REPEATED_HEADINGS, title);
  if (!first) return undefined;
  const { range, ...clue } = first;
  const stem = title.slice(0, range.start);
  return {
    clue,
    key: stemKey(headingKey(stem)),
    name: stem.replace(/^\s*(?:\d{1,3}\.?){1,4}\s+/, '').replace(/(?<![\s:：.…#–—-])[\s:：.…#–—-]+$/, ''),
  };
}

/** A heading's key with `#` for its numbers: "A-3.2.1" and "A-4" are of one kind. */
export function stemKey(key: string): string {
  return key.replace(/(?<=\p{L} )\d+(?: \d+)*(?= |$)/gu, '#');
}
