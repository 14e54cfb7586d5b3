import type { Phrase } from '../document/phrases.ts';
import { isToCome } from '../language/values.ts';
import { wordsOf } from '../text/words.ts';

const MAX_LENGTH = 80;
/** What only fills the place: an ellipsis, question marks, a space that HTML names. */
const FILLER = /^(?:\s|[.…?_*~>-]|&nbsp;|&#160;|<br\s?\/?>)+$/;

/** Whether a phrase only says that something is to come: `TBD`, `…`, `???`, or a row of a table with nothing but such cells. */
export function saysToCome({ kind }: Phrase, source: string): boolean {
  if (source.length > MAX_LENGTH || kind === 'comment' || kind === 'header' || kind === 'code') return false;
  if (kind !== 'row') return isStub(source);
  const cells = source.split('|').filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every(isStub);
}

function isStub(source: string): boolean {
  return FILLER.test(source) || isToCome(wordsOf(source));
}
