import type { Match } from '../matching/match.ts';
import { findingsOf, RULES } from '../rules/index.ts';
import type { Finding, Problem } from '../rules/rule.ts';
import type { Template } from '../template/template.ts';
import { onceFor } from '../text/onceFor.ts';
import { wordsOf } from '../text/words.ts';

const OF_VALUE = 'field-value-unknown';
const UNFILLED = 'section-unfilled';
const SECTION_UNWRITTEN = 'section-unwritten\n';

/**
 * Rules about what a template asks for and a proposal does otherwise: here the team's practice has a say. What stands there and is
 * wrong (empty, still to come, no real date, doubled, not approved) is wrong however many do it; text of the template's that most keep is meant.
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
  OF_VALUE,
  'placeholder-leftover',
  UNFILLED,
]);
/** What is not practised, but shows what others leave unwritten. */
const COUNTED = 'section-empty';
/** What these say hangs on the words that stand there, not on their place alone. */
const BY_WORDS: ReadonlySet<string> = new Set(['placeholder-leftover']);

/** What a rule finds, and which. */
export type Practised = Finding & Pick<Problem, 'rule'>;

/** What a problem says of a proposal, in a form in which others can be asked whether they do it too; undefined where practice has no say. */
export function factOf(match: Pick<Match, 'document'>, finding: Practised): string | undefined {
  const { rule, subject, isTypingError, isTemplateText } = finding;
  if (!PRACTISED.has(rule) || isTypingError || (rule === UNFILLED && !isTemplateText)) return undefined;
  const said = BY_WORDS.has(rule) ? saidIn(match, finding) : '';
  return [rule, wordsOf(subject), wordsOf(said)].join('\n').trim();
}

/** All that others can be asked about a problem: see `factOf`. Where they keep all of the template's text for a section, a part of it is meant as well. */
export function factsOf(match: Pick<Match, 'document'>, finding: Practised): readonly string[] {
  const kept = finding.isTemplateText ? factOf(match, { ...finding, rule: UNFILLED }) : undefined;
  return [...new Set([factOf(match, finding), kept].filter((fact) => fact !== undefined))];
}

/** That a field has a value which the template does not list, or its own, by that very value; undefined for any other problem. */
export function valueFactOf(match: Pick<Match, 'document'>, finding: Practised): string | undefined {
  const { rule, subject, isTypingError, isPlainValue } = finding;
  if (!(rule === OF_VALUE || isPlainValue) || isTypingError) return undefined;
  return ['value', wordsOf(subject), wordsOf(saidIn(match, finding))].join('\n');
}

/** The same finding with what stands there where practice asks for it, so that it needs no text any more. */
export function withWords(match: Pick<Match, 'document'>, finding: Practised): Practised {
  const { rule } = finding;
  return BY_WORDS.has(rule) || rule === OF_VALUE ? { ...finding, said: saidIn(match, finding) } : finding;
}

// The text is asked for only where it is needed: it may have to be read.
function saidIn(match: Pick<Match, 'document'>, { said, range }: Finding): string {
  return said ?? match.document.text.slice(range.start, range.end);
}

/** The fact that a section or field of the template is not there. */
export function absenceOf(kind: 'section' | 'field', name: string): string {
  return `${kind}-missing\n${wordsOf(name)}`;
}

/** The facts of that kind that a template asks not to be. */
export const absencesIn = onceFor(
  ({ sections, fields }: Template): ReadonlySet<string> =>
    new Set([
      ...sections.flatMap(({ isRequired, name }) => (isRequired ? [absenceOf('section', name)] : [])),
      ...fields.flatMap(({ isRequired, field }) => (isRequired ? [absenceOf('field', field.key)] : [])),
    ]),
);

/** Whether a fact is of that kind. */
export function isAbsenceFact(fact: string): boolean {
  return fact.startsWith(absenceOf('section', '')) || fact.startsWith(absenceOf('field', ''));
}

/**
 * The fact that shows, where it holds for others as well, that a team does not insist on what a problem asks for: nobody wrote a section, in whichever
 * way (it is not there, empty, or as the template has it), a field is not there, or has a value of the team's own. Undefined for any other problem.
 */
export function looseFactOf(match: Pick<Match, 'document'>, finding: Practised): string | undefined {
  const { rule, unwritten } = finding;
  if (unwritten !== undefined) return `${SECTION_UNWRITTEN}${wordsOf(unwritten)}`;
  return rule === 'field-missing' || rule === OF_VALUE ? factOf(match, finding) : undefined;
}

/** The fact that practice is asked about to learn whether nobody is asked to be without a fact: of an unwritten section that it is not there. */
export function askedFact(fact: string): string {
  return fact.startsWith(SECTION_UNWRITTEN) ? absenceOf('section', fact.slice(SECTION_UNWRITTEN.length)) : fact;
}

/** All that a proposal does otherwise than its template asks, as far as practice has a say there. */
export function factsIn(match: Match, findings = practisedIn(match)): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) =>
      [factOf(match, finding), valueFactOf(match, finding), looseFactOf(match, finding)].filter(
        (fact) => fact !== undefined,
      ),
    ),
  );
}

/** What the rules find in which practice has a say, or which shows what others leave unwritten. */
export function practisedIn(match: Match): readonly Practised[] {
  return RULES.filter(({ id }) => PRACTISED.has(id) || id === COUNTED).flatMap((rule) =>
    findingsOf(rule, match).map((finding) => ({
      ...finding,
      rule: rule.id,
    })),
  );
}
