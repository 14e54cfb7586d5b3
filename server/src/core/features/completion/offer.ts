import type { Range } from '../../text/range.ts';
import type { Completion } from './completion.ts';

/** Something that fits a place, whatever is typed there. */
export interface Offer extends Omit<Completion, 'filterText'> {
  /** Under what it is found beside its text, each from the start of its range on: `## Motivation`, `tomorrow`. */
  readonly names?: readonly string[];
  /** The part of its range in which the template's own text still stands, which is nobody's. */
  readonly placeholder?: Range | undefined;
  /** Whether its range holds one of a few values, so that whoever asks in front of one wants another. */
  readonly isChoice?: boolean;
}

/** What may stand behind the cursor and be replaced: marks that close what is being typed, and no word of the author's. */
const CLOSING = /^[\s\]*_|#"']*$/;

/**
 * The offers that go on with what is typed, whatever its case and accents: nothing that somebody has written is ever
 * replaced by something else, however like it that may be. Only who asks where nothing is typed yet, in front of a value
 * that is one of a few, gets the others.
 * @param isAsked whether the user asks, rather than types
 */
export function goingOn(text: string, offset: number, offers: readonly Offer[], isAsked: boolean): Completion[] {
  return offers.flatMap((offer): Completion[] => {
    const { names = [], placeholder, isChoice, ...completion } = offer;
    const { range } = offer;
    const typed = text.slice(range.start, offset);
    const behind = text.slice(offset, range.end);
    if (offer.text === typed + behind) return [];
    // Whoever types in a placeholder has begun to replace it.
    const own = isAsked ? textBeside(text, { start: range.start, end: offset }, placeholder) : typed;
    const ownBehind = textBeside(text, { start: offset, end: range.end }, placeholder);
    const isFree = CLOSING.test(ownBehind) || (isChoice === true && isAsked && own.trim() === '');
    const [line = ''] = offer.text.split(/\r?\n/, 1);
    for (const name of [line, ...names]) {
      const rest = restBehind(name, own);
      if (rest === undefined || !(isFree || restBehind(name, own + ownBehind) !== undefined)) continue;
      // What editors compare with all that is replaced up to the cursor.
      return [{ ...completion, filterText: own === typed ? typed + rest : `${typed} ${name}` }];
    }
    return [];
  });
}

/**
 * What a text goes on with behind a beginning, whatever the beginning's case and accents; undefined where the text
 * begins in another way.
 */
export function restBehind(text: string, beginning: string): string | undefined {
  const characters = [...text.normalize('NFC')];
  const wanted = [...beginning.normalize('NFC')];
  if (!wanted.every((character, i) => folded(character) === folded(characters[i] ?? ''))) return undefined;
  return characters.slice(wanted.length).join('');
}

function folded(character: string): string {
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/, ' ') || character;
}

/** The text in a range without the part that lies in another one. */
function textBeside(text: string, { start, end }: Range, other: Range | undefined): string {
  if (!other) return text.slice(start, end);
  return (
    text.slice(start, Math.min(end, Math.max(start, other.start))) +
    text.slice(Math.max(start, Math.min(end, other.end)), end)
  );
}
