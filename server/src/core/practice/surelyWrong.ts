import { absenceOf } from '../index/facts.ts';
import type { Match } from '../matching/match.ts';
import type { Problem } from '../rules/rule.ts';
import type { Learned } from '../template/template.ts';
import { wordsOf } from '../text/words.ts';
import { learnedInWords } from './words.ts';

/**
 * What so many records have is missed where it is not there. Of what only 60 % have 15 of 18 absences were wrong; by this, in records that
 * follow the others and have nothing else in its place, all 16 in 482 records of 15 folders.
 */
const MIN_SHARE = 0.8;
/** A record with no more of what the others agree on has a structure of its own. */
const MIN_FOLLOWED = 0.5;
/** `2026-13-04` is meant to be a day, `2026-11` is a month. */
const DAY = /\d\D{1,3}\d+\D{1,3}\d/;

/**
 * What most certainly is wrong with a record by a template that was learned from those beside it, as information, for nobody has said
 * that it holds: a day that does not exist, and a heading that is not there though nearly all have it.
 */
export function surelyWrong(match: Match, problems: readonly Problem[]): readonly Problem[] {
  const { learned } = match.template;
  if (!learned) return problems;
  return problems
    .filter((problem) =>
      problem.rule === 'field-date-invalid' ? isDay(match, problem) : isMissed(match, learned, problem),
    )
    .map((problem) => ({ ...problem, ...withReason(problem, learned), severity: 'information' }));
}

function withReason({ rule, message, subject }: Problem, learned: Learned): Pick<Problem, 'message'> {
  const reason = rule === 'section-missing' ? learnedInWords(learned, absenceOf('section', subject)) : '';
  return { message: reason === '' ? message : `${message} ${reason}` };
}

function isDay({ document }: Match, { range, severity }: Problem): boolean {
  return severity !== 'hint' && DAY.test(document.text.slice(range.start, range.end));
}

function isMissed(match: Match, { having, records }: Learned, { rule, severity, subject, practice }: Problem): boolean {
  if (rule !== 'section-missing' || severity === 'hint') return false;
  const share = (having.get(absenceOf('section', subject)) ?? 0) / records;
  if (share < MIN_SHARE || (practice && practice.otherwise > practice.asked * (1 - MIN_SHARE))) return false;
  const { alignment, document, template } = match;
  const followed = alignment.pairs.filter(({ wanted }) => wanted.isRequired).length;
  const agreed = template.sections.filter(({ isRequired }) => isRequired).length;
  if (followed <= agreed * MIN_FOLLOWED || isReplaced(match, subject)) return false;
  return document.sections.every(({ title }) => wordsOf(title) !== wordsOf(subject));
}

/** Whether something else stands between the headings that what is missing belongs between, as "Proposal" for "Decision". */
function isReplaced({ alignment: { pairs }, document, template, title }: Match, name: string): boolean {
  const missing = template.sections.find((section) => section.name === name)?.index ?? -1;
  const next = pairs.find(({ wanted }) => wanted.index > missing);
  if (!next) return false;
  const before = pairs.findLast(({ wanted }) => wanted.index < missing)?.found ?? title;
  const answering = new Set(pairs.map(({ found }) => found));
  return document.sections
    .slice((before?.index ?? -1) + 1, next.found.index)
    .some((section) => !answering.has(section) && section.heading.level <= next.found.heading.level);
}
