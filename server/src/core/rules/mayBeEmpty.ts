import { aboutOf, isUsualPart } from '../language/headingWords.ts';
import { isToCome } from '../language/values.ts';
import type { Match } from '../matching/match.ts';
import { pairsOf } from '../matching/pairsOf.ts';
import type { UnwrittenSection } from '../matching/unwritten.ts';

/**
 * Whether it is in doubt that anything is to be written in a section with nothing in it: nothing may have changed yet, nothing be to do any
 * more once a proposal is no draft, and what belongs there may stand behind it, below headings that are none of the template's.
 */
export function mayBeEmpty(match: Match, { found, wanted }: UnwrittenSection): boolean {
  if (aboutOf(found.key).join(' ') === 'history') return true;
  return (isToCome(found.key) && match.stage !== 'draft') || (wanted.isRequired && goesOnBehind(match, found));
}

/** Whether the next heading is an author's own, of no usual part, with text below it, and stands no deeper: its level may have slipped. */
function goesOnBehind(match: Match, { index, heading }: UnwrittenSection['found']): boolean {
  const next = match.document.sections[index + 1];
  if (!next || next.heading.level > heading.level || pairsOf(match).ofFound.has(next) || isUsualPart(next.key))
    return false;
  return match.contents.get(next)?.isWritten === true;
}
