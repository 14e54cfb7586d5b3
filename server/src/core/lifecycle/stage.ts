import { seenValue } from '../document/seenValue.ts';
import { type AllowedValues, findAllowedValue } from '../template/allowedValues.ts';
import { wordsOf } from '../text/words.ts';

/** How far a proposal has come, whatever its team calls it. */
export type Stage = 'draft' | 'review' | 'accepted' | 'implemented' | 'rejected' | 'replaced';

/** The usual words, the first that fits counts. */
const WORDS: readonly [Stage, RegExp][] = [
  [
    'review',
    /^(?:(?:in|under|ready for|peer|active|awaiting|technical) (?:review|discussion)|review(?:ing)?|discussion|open for comment|request for comment|last call|final comment|fcp|voting)\b/,
  ],
  [
    'draft',
    /^(?:pre draft|draft(?:ing)?|wip|work in progress|idea|strawman|propos(?:ed|al)|provisional|new|stub|concept)\b/,
  ],
  ['accepted', /^(?:accepted|approved|agreed|adopted|ratified|decided|implementable)\b/],
  ['implemented', /^(?:implemented|completed?|done|shipped|released|launched|delivered|final(?:i[sz]ed)?)\b/],
  ['rejected', /^(?:rejected|declined|denied|withdrawn|abandoned|cancell?ed|dropped|discarded)\b/],
  ['replaced', /^(?:superseded|replaced|deprecated|obsoleted?|retired)\b/],
];
/** "Implemented in part", "approved, pending a test": nobody can say how far that is. */
const IN_DOUBT = /\b(?:part|partly|partial|partially|pending|almost|conditional|conditionally|mostly)\b|\?$/i;
const BOX = /\[[ xX]\]/;

/**
 * The stage that a status stands for: by its words, or else by its place in the template's list.
 * @returns undefined in doubt
 */
export function stageOf(value: string, allowed?: AllowedValues): Stage | undefined {
  const seen = seenValue(value);
  if (IN_DOUBT.test(seen)) return undefined;
  const named = allowed && findAllowedValue(allowed, seen);
  if (named !== undefined) return stageByWords(named) ?? stageByPlace(named, allowed as AllowedValues);
  return BOX.test(seen) ? undefined : stageOfParts(seen);
}

/** "Accepted, implemented in May" and "Accepted → Implemented" may be either. */
function stageOfParts(value: string): Stage | undefined {
  const [first, ...others] = value.split(/[,;|/→⇒]|[-=]>/).map(stageByWords);
  return others.every((other) => other === undefined || other === first) ? first : undefined;
}

/** Without the number of "3. Accepted". */
function stageByWords(value: string): Stage | undefined {
  const words = wordsOf(value).replace(/^(?:\d+ )+/, '');
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Between two known ones: "Approved | Scheduled | Released" has its second behind approval and before the end. */
function stageByPlace(value: string, { values }: AllowedValues): Stage | undefined {
  const at = values.indexOf(value);
  if (at === 0) return 'draft';
  const before = values.slice(0, at).map(stageByWords).findLast(isProgress);
  const after = values
    .slice(at + 1)
    .map(stageByWords)
    .find(isProgress);
  if (before === 'accepted' && after === 'implemented') return 'accepted';
  return (before === 'draft' || before === 'review') && (after === 'review' || after === 'accepted')
    ? 'review'
    : undefined;
}

/** Whether a proposal is on its way, or has arrived. */
export function isProgress(stage: Stage | undefined): boolean {
  return stage !== undefined && stage !== 'rejected' && stage !== 'replaced';
}

/** Whether nothing comes after a stage but its being replaced. Where a template knows no "implemented", acceptance is the end. */
export function isFinal(stage: Stage | undefined, allowed: AllowedValues | undefined): boolean {
  if (stage === 'accepted')
    return allowed !== undefined && !allowed.values.some((value) => stageOf(value, allowed) === 'implemented');
  return stage === 'implemented' || stage === 'rejected' || stage === 'replaced';
}

/** Whether a proposal was accepted, and perhaps implemented since. */
export function isAgreed(stage: Stage | undefined): boolean {
  return stage === 'accepted' || stage === 'implemented';
}
