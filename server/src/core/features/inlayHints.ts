import type { Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';
import { shortened } from '../text/shortened.ts';
import { guidanceOf } from '../writing/skeleton.ts';
import { escapeHtml } from './markdown.ts';
import { sectionState, writingPlace } from './sectionState.ts';

/** Advice shown dimmed in an empty section. */
export interface InlayHint {
  readonly offset: number;
  /** One line of plain text, cut behind a word where it is long. */
  readonly label: string;
  /** The whole advice: CommonMark, without HTML. */
  readonly advice: string;
  /** Whether it stands right behind text. */
  readonly isBehindText: boolean;
}

/** About a line of prose: more would be read as if it were text. */
const MAX_LABEL = 90;

/**
 * The template's advice for the empty sections whose hints lie in a range.
 * @param maxLength how many UTF-16 code units of a label the editor shows at most
 */
export function inlayHintsIn(match: Match, range: Range, maxLength = MAX_LABEL): readonly InlayHint[] {
  return match.alignment.pairs.flatMap((pair) => {
    const { found, wanted } = pair;
    if (found.heading.start > range.end || found.body.end < range.start) return [];
    if (sectionState(match, found, pair) !== 'empty') return [];
    const guidance = guidanceOf(match.template, wanted);
    const label = shortened(firstSentence(guidance), Math.min(maxLength, MAX_LABEL));
    const offset = writingPlace(match, found).start;
    if (label === '' || offset < range.start || offset > range.end) return [];
    const isBehindText = match.document.lines.positionAt(offset).character > 0;
    return [{ offset, label, advice: escapeHtml(guidance), isBehindText }];
  });
}

/** The first sentence of some Markdown as plain text. */
function firstSentence(markdown: string): string {
  const line = markdown.split('\n').find((each) => /[\p{L}]/u.test(each) && !/^\s*(?:`{3}|~{3}|\||#)/.test(each)) ?? '';
  const plain = line
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  return /^.{12,}?[.?!](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
