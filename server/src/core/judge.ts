import type { Example, Standing } from './index/entry.ts';
import {
  absenceOf,
  absencesIn,
  askedFact,
  factOf,
  factsIn,
  factsOf,
  isAbsenceFact,
  looseFactOf,
  practisedIn,
  valueFactOf,
} from './index/facts.ts';
import type { ProposalIndex } from './index/proposalIndex.ts';
import { followTemplate } from './matching/followTemplate.ts';
import type { Match } from './matching/match.ts';
import { type Custom, customsOf, MIN_USES } from './practice/customs.ts';
import { practiceRound, type Share } from './practice/practice.ts';
import { surelyWrong } from './practice/surelyWrong.ts';
import { type CheckOptions, checkProposal } from './rules/index.ts';
import { type Problem, subjectKey } from './rules/rule.ts';
import type { Template } from './template/template.ts';
import { once } from './text/once.ts';

/** What the other proposals say about one. */
export interface Others {
  /** All proposals of the root, as far as they are compared with this one. */
  readonly index: ProposalIndex<Example>;
  readonly standing: Standing;
  /** The template as a witness had it, "none" where there was none yet; undefined where that is not known, or is as today. See `Practice.witnessFor`. */
  readonly before?: (witness: Standing) => Template | 'none' | undefined;
  /** The same on the proposal's own day, asked for only where that matters. */
  readonly onItsDay?: () => Template | 'none' | undefined;
}

/** What a proposal is judged by beside its template. */
export interface Known extends Omit<CheckOptions, 'isAskedFor'> {
  /** Without them the team's practice has no say; "unknown" as long as they are read: what they have a say in is not told then. */
  readonly others?: Others | 'unknown' | undefined;
}

/** The one way from a proposal to its problems, in the editor and on the command line: by its template, and by what the team does. */
export function judge(match: Match, known: Known = {}): readonly Problem[] {
  const problems = judgedBy(match, known);
  return surelyWrong(match, problems);
}

function judgedBy(match: Match, known: Known): readonly Problem[] {
  const { others, ...options } = known;
  if (!others) return checkProposal(match, options);
  if (others === 'unknown')
    return checkProposal(match, { ...options, isAskedFor: (problem) => factsOf(match, problem).length === 0 });
  const { index, standing } = others;
  const practice = practiceRound(index, standing);
  const isAsked = askedFor(match, others);
  const problems = checkProposal(match, {
    ...options,
    isAskedFor: (problem) => {
      const value = valueFactOf(match, problem);
      if (value !== undefined && practice.around(standing, value).otherwise >= MIN_USES) return false;
      return factsOf(match, problem).every(isAsked);
    },
  });
  const shareOf = (fact: string | undefined) => (fact === undefined ? undefined : practice.around(standing, fact));
  // What most do otherwise, and is asked for nevertheless, is young.
  const isYoung = ({ unwritten }: Problem, own: Share | undefined) => {
    const absence = unwritten === undefined ? undefined : absenceOf('section', unwritten);
    return (
      own?.isDropped === true || (shareOf(absence)?.isDropped === true && absence !== undefined && isAsked(absence))
    );
  };
  return problems.map((problem) => {
    const own = shareOf(factOf(match, problem));
    const loose = shareOf(looseFactOf(match, problem));
    const share = loose ?? own;
    const isLoose = loose?.isLoose === true && !isYoung(problem, own);
    if (!share || !(share.isEnough || isLoose)) return problem;
    const isLowered = isLoose && problem.severity === 'warning' && !isSaid(problem.rule, known.severities);
    const severity = isLowered ? 'information' : problem.severity;
    return { ...problem, severity, practice: { otherwise: share.otherwise, asked: share.asked } };
  });
}

/** Whether somebody has said how serious a rule is. */
function isSaid(rule: string, severities: Known['severities'] = {}): boolean {
  return Object.hasOwn(severities, rule);
}

/** Tells of a fact whether it is asked of a proposal to be without it: all are, as long as the others are not known. */
export function askedFor(match: Match, others: Others | 'unknown' | undefined): (fact: string) => boolean {
  if (!others || others === 'unknown') return () => true;
  const { index, standing, before = () => undefined, onItsDay = () => undefined } = others;
  const practice = practiceRound(index, standing);
  const isLasting = once(() => {
    const witness = practice.witnessFor(standing);
    return lasting(match, witness && before(witness));
  });
  const then = once(onItsDay);
  return (fact) => {
    if (practice.around(standing, fact).isDropped && isLasting()(fact)) return false;
    if (!isAbsenceFact(fact) || isBegun(match)) return true;
    const template = then();
    // What stood there before any template was written down is held to the first.
    return template === undefined || template === 'none' || absencesIn(template).has(fact);
  };
}

/** Who is still writing can take over what a template got meanwhile. */
function isBegun({ stage }: Match): boolean {
  return stage === 'draft';
}

/**
 * The day whose template is to be looked up in history before a proposal can be judged: what a template got later nobody asked of it.
 * Undefined where that changes nothing, or no day is known.
 */
export function dayInQuestion(match: Match, { facts, day }: Pick<Example, 'facts' | 'day'>): string | undefined {
  const isInQuestion = !isBegun(match) && Array.isArray(facts) && facts.some(isAbsenceFact);
  return isInQuestion ? day : undefined;
}

/** Tells of a problem whether it is asked of a proposal to mend it: no mere hint, and nothing that the others leave as it is. */
export function mendedIn(
  match: Match,
  known: Pick<Known, 'others' | 'severities'>,
): (match: Match, problem: Problem) => boolean {
  const isWanted = wantedIn(match, known);
  return (now, problem) => problem.severity !== 'hint' && isWanted(now, problem);
}

/**
 * Tells of a problem whether "Fix all" is to mend it, in the editor and on the command line: nothing that is off, a mere hint, or left as it
 * is by the others or not known yet to be. What a team sets above a hint is none, however uncertain. Beside records that nobody wrote a
 * template for, only what is told.
 * @param told the problems of the proposal before anything was mended
 */
export function fixableIn(
  match: Match,
  known: Pick<Known, 'others' | 'severities'>,
  told: readonly Problem[],
): (problem: Problem, match: Match) => boolean {
  const isWanted = wantedIn(match, known);
  const subjects = match.template.learned && new Set(told.map(subjectKey));
  return (problem, now) => isWanted(now, problem) && (!subjects || subjects.has(subjectKey(problem)));
}

function wantedIn(
  match: Match,
  { others, severities = {} }: Pick<Known, 'others' | 'severities'>,
): (match: Match, problem: Problem) => boolean {
  const isAsked = others === 'unknown' ? () => false : askedFor(match, others);
  return (now, problem) => {
    const level = Object.hasOwn(severities, problem.rule) ? severities[problem.rule] : problem.severity;
    return level !== 'off' && level !== 'hint' && factsOf(now, problem).every(isAsked);
  };
}

/** How those nearest in time to a proposal do with a fact; nothing as long as they are not known. */
export function sharesOf(others: Others | 'unknown' | undefined): ((fact: string) => Share) | undefined {
  if (!others || others === 'unknown') return undefined;
  const practice = practiceRound(others.index, others.standing);
  return (fact) => practice.around(others.standing, fact);
}

/** What the newest of them have beyond their template; nothing as long as they are not known. */
export function customsIn(others: Others | 'unknown' | undefined): readonly Custom[] {
  return !others || others === 'unknown' ? [] : customsOf(practiceRound(others.index, others.standing));
}

/** The proposal whose template is to be looked up in history before another one can be judged; undefined where that changes nothing. */
export function witnessFor({ facts }: Example, { index, standing }: Others): Standing | undefined {
  const practice = practiceRound(index, standing);
  const witness = practice.witnessFor(standing);
  return witness && Array.isArray(facts) && facts.some((fact) => practice.around(standing, askedFact(fact)).isDropped)
    ? witness
    : undefined;
}

/** Tells what the template has asked for long enough for practice to have a say. */
function lasting(match: Match, before: Template | 'none' | undefined): (fact: string) => boolean {
  if (before === undefined) return () => true;
  if (before === 'none') return () => false;
  const then = followTemplate(match.document, before);
  const facts = new Set([...factsIn(then), ...practisedIn(then).flatMap((finding) => factsOf(then, finding))]);
  return (fact) => facts.has(fact);
}
