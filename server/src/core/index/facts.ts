import type { Match } from '../matching/match.ts';
import { findingsOf, RULES } from '../rules/index.ts';
import type { Finding, Problem } from '../rules/rule.ts';
import { wordsOf } from '../text/words.ts';

/**
 * Rules about what a template asks for and a proposal does otherwise: here the team's practice has a say. What stands there and is
 * wrong (empty, not written, no real date, doubled, not approved) is wrong however many do it.
 */
const PRACTISED: ReadonlySet<string> = new Set([
  'title-missing',
  'section-missing',
  'section-renamed',
  'section-out-of-order',
  'section-wrong-level',
  'section-unknown',
  'field-missing',
  'field-unknown',
  'field-value-unknown',
  'placeholder-leftover',
]);
/** What these say hangs on the words that stand there, not on their place alone. */
const BY_WORDS: ReadonlySet<string> = new Set(['placeholder-leftover']);

/** What a rule finds, and which. */
export type Practised = Finding & Pick<Problem, 'rule'>;

/** What a problem says of a proposal, in a form in which others can be asked whether they do it too; undefined where practice has no say. */
export function factOf(
  { document }: Pick<Match, 'document'>,
  { rule, subject, range, isTypingError }: Practised,
): string | undefined {
  if (!PRACTISED.has(rule) || isTypingError) return undefined;
  const said = BY_WORDS.has(rule) ? document.text.slice(range.start, range.end) : '';
  return [rule, wordsOf(subject), wordsOf(said)].join('\n').trim();
}

/** That a field has a value which the template does not list, by that very value; undefined for any other problem. */
export function valueFactOf(
  { document }: Pick<Match, 'document'>,
  { rule, subject, range, isTypingError }: Practised,
): string | undefined {
  if (rule !== 'field-value-unknown' || isTypingError) return undefined;
  return ['value', wordsOf(subject), wordsOf(document.text.slice(range.start, range.end))].join('\n');
}

/** The fact that a section or field of the template is not there. */
export function absenceOf(kind: 'section' | 'field', name: string): string {
  return `${kind}-missing\n${wordsOf(name)}`;
}

/** All that a proposal does otherwise than its template asks, as far as practice has a say there. */
export function factsIn(match: Match, findings = practisedIn(match)): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) =>
      [factOf(match, finding), valueFactOf(match, finding)].filter((fact) => fact !== undefined),
    ),
  );
}

/** What the rules find in which practice has a say. */
export function practisedIn(match: Match): readonly Practised[] {
  return RULES.filter(({ id }) => PRACTISED.has(id)).flatMap((rule) =>
    findingsOf(rule, match).map((finding) => ({
      ...finding,
      rule: rule.id,
    })),
  );
}
