import type { Match } from '../matching/match.ts';
import { type Range, touches } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { type IgnoreComment, type IgnoreEntry, readIgnoreComments } from './ignoreComments.ts';
import type { Problem } from './rule.ts';

/** One rule that is to say nothing, in one place or in the whole file. */
export interface Ignore {
  readonly comment: IgnoreComment;
  readonly entry: IgnoreEntry;
}

const known = new WeakMap<Match, readonly IgnoreComment[]>();

/** The comments of a proposal that ask to ignore something, in order. */
export function ignoreCommentsIn(match: Match): readonly IgnoreComment[] {
  const comments = known.get(match) ?? readIgnoreComments(match.document);
  known.set(match, comments);
  return comments;
}

/** Says of a proposal, whose text is put away, what such comments it has. */
export function keepIgnoreComments(match: Match, comments: readonly IgnoreComment[]): void {
  known.set(match, comments);
}

/** What the comments of a proposal ask to be ignored, rule by rule. */
export function ignoresIn(match: Match): readonly Ignore[] {
  return ignoreCommentsIn(match).flatMap((comment) => comment.entries.map((entry) => ({ comment, entry })));
}

/**
 * Whether a problem is to be ignored. What is missing has no place of its own: one that is named is ignored wherever the comment
 * stands, and without a name what would stand where the comment is.
 */
export function hides(match: Match, { comment, entry }: Ignore, { rule, subject, range }: Problem): boolean {
  if (entry.rule !== rule) return false;
  if (entry.subject !== undefined && !isSameSubject(entry.subject, subject)) return false;
  if (comment.isWholeFile) return true;
  if (isAbsence({ rule })) {
    if (entry.subject !== undefined) return true;
    return [...comment.places, ...before(match, rule, comment.range)].some((place) => touches(place, range));
  }
  return comment.places.some((place) => touches(place, range));
}

/** Whether a rule is about what is not there; it is shown at what stands before it. */
export function isAbsence({ rule }: { readonly rule: string }): boolean {
  return rule === 'section-missing' || rule === 'field-missing';
}

/** A subject as a comment can hold it, in quotes. */
export function quotedSubject(subject: string): string | undefined {
  const plain = subject.replace(/"/g, "'").replace(/-{2,}/g, '-').replace(/\s+/g, ' ').trim();
  return wordsOf(plain) === '' ? undefined : `"${plain}"`;
}

function isSameSubject(one: string, other: string): boolean {
  return one === other || (wordsOf(one) !== '' && wordsOf(one) === wordsOf(other));
}

/** The heading, or field, that stands before a comment: what is missing behind it is shown there. */
function before({ document, fields }: Match, rule: string, { start }: Range): readonly Range[] {
  const all =
    rule === 'section-missing'
      ? document.sections.map(({ heading }): Range => heading)
      : fields.map(({ keyRange }) => keyRange);
  return all.filter((range) => range.start < start).slice(-1);
}
