import { type AllowedValues, findAllowedValue } from '../dialect/lists/allowedValues.ts';
import { seenValue } from '../document/seenValue.ts';
import type { Stage } from '../language/lexicon.ts';
import { isDoubtful, statusMeaning } from '../language/statusMeaning.ts';
import { wordsOf } from '../text/words.ts';
import { closest } from './nearMiss.ts';

export type { Stage };

/** How far each stage is on the way; what is closed is on it no more. */
const STEPS: readonly Stage[] = ['draft', 'review', 'accepted', 'implemented'];
const BOX = /\[[ xX]\]/;
/** Signs that are a status of their own where no word stands beside them. */
const SIGNS: ReadonlyMap<string, Stage> = new Map([
  ...[...'🚧📝✏'].map((sign) => [sign, 'draft'] as const),
  ...[...'👀🔍'].map((sign) => [sign, 'review'] as const),
  ...[...'✅✔☑🟢👍'].map((sign) => [sign, 'accepted'] as const),
  ...[...'❌✖🚫⛔🗑👎'].map((sign) => [sign, 'closed'] as const),
]);

/**
 * The stage that a status stands for: by its words, or else by its place in the template's list.
 * @returns undefined in doubt, and for a status in which nothing goes on
 */
export function stageOf(value: string, allowed?: AllowedValues): Stage | undefined {
  const seen = seenValue(value);
  const meaning = statusMeaning(seen);
  if (isDoubtful(seen, meaning)) return meaning?.stage === 'draft' ? 'draft' : undefined;
  const named = allowed && findAllowedValue(allowed, seen);
  if (named !== undefined) return stageInList(named, allowed as AllowedValues);
  if (BOX.test(seen)) return undefined;
  return wordsOf(seen) === '' ? SIGNS.get([...seen][0] ?? '') : stageOfParts(seen);
}

/**
 * How far a proposal has come, by its status field. Without a status nobody has said that it is more than a draft, nor with one whose
 * words mean nothing where the template has others; a typing error counts as what is meant.
 * @param status undefined where there is none, or the template's own text still stands there
 * @returns undefined in doubt, and where nothing goes on
 */
export function stageOfStatus(status: string | undefined, allowed: AllowedValues | undefined): Stage | undefined {
  if (status === undefined || status === '') return 'draft';
  const stage = stageOf(status, allowed);
  if (stage !== undefined || !allowed || allowed.isOpen) return stage;
  const seen = seenValue(status);
  const isStillAList = seen.includes('|') && !BOX.test(seen);
  if (!isStillAList && (findAllowedValue(allowed, seen) || meansAnything(seen))) return undefined;
  // A typing error means what it was to be.
  const meant = isStillAList ? undefined : closest(seen, allowed.values);
  return meant === undefined ? 'draft' : stageOf(meant, allowed);
}

/** Whether a status says that another proposal takes the place of this one. */
export function isReplacement(status: string): boolean {
  return statusMeaning(seenValue(status))?.isReplaced ?? false;
}

/** The word between such a status and the other proposal, in the status' own language; undefined where none stands there. */
export function wordBefore(status: string): string | undefined {
  const meaning = statusMeaning(seenValue(status));
  return meaning?.isReplaced ? meaning.lexicon.by[0] : undefined;
}

/** Whether a status word stands anywhere: "Partially accepted". */
function meansAnything(value: string): boolean {
  const words = wordsOf(value).split(' ');
  return words.some((_, i) => statusMeaning(words.slice(i).join(' ')) !== undefined);
}

/** "Accepted, implemented in May" and "Accepted → Implemented" may be either. */
function stageOfParts(value: string): Stage | undefined {
  const [first, ...others] = value.split(/[,;|/→⇒]|[-=]>/).map(stageByWords);
  return others.every((other) => other === undefined || other === first) ? first : undefined;
}

function stageByWords(value: string): Stage | undefined {
  const stage = statusMeaning(value)?.stage;
  return stage === 'paused' ? undefined : stage;
}

function stageInList(value: string, allowed: AllowedValues): Stage | undefined {
  const meaning = statusMeaning(value);
  if (!meaning) return stageByPlace(value, allowed);
  return meaning.stage === 'paused' ? undefined : meaning.stage;
}

/**
 * Between two known ones: "Approved | Scheduled | Released" has its second behind approval and before the end. Where the known
 * ones do not stand in the order of a proposal's life, a place in it says nothing.
 */
function stageByPlace(value: string, allowed: AllowedValues): Stage | undefined {
  if (!isInOrder(allowed)) return undefined;
  const { values } = allowed;
  const at = values.indexOf(value);
  if (at === 0) return beginsWithEnd(allowed) ? 'accepted' : 'draft';
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

/** `In force | Proposed | Retired`: where nothing else stands for acceptance, the status before the draft's does. */
function beginsWithEnd({ values }: AllowedValues): boolean {
  const [, next, ...others] = values.map(stageByWords);
  return next === 'draft' && !others.some(isAgreed);
}

/** Whether a template lists its statuses in the order of a proposal's life, as far as their words are known. */
export function isInOrder({ values }: AllowedValues): boolean {
  const steps = values.map(stageByWords).filter(isProgress).map(stepOf);
  return steps.every((step, i) => i === 0 || (steps[i - 1] as number) <= step);
}

/** How far a stage is on the way from draft to implemented, from 0; -1 for what is on it no more, or unknown. */
export function stepOf(stage: Stage | undefined): number {
  return stage === undefined ? -1 : STEPS.indexOf(stage);
}

/** Whether a proposal is on its way, or has arrived. */
export function isProgress(stage: Stage | undefined): boolean {
  return stepOf(stage) >= 0;
}

/** Whether nothing comes after a stage but its being replaced. Where a template knows no "implemented", acceptance is the end. */
export function isFinal(stage: Stage | undefined, allowed: AllowedValues | undefined): boolean {
  if (stage === 'accepted')
    return allowed !== undefined && !allowed.values.some((value) => stageOf(value, allowed) === 'implemented');
  return stage === 'implemented' || stage === 'closed';
}

/** Whether a proposal was accepted, and perhaps implemented since. */
export function isAgreed(stage: Stage | undefined): boolean {
  return stage === 'accepted' || stage === 'implemented';
}
