import type { AllowedValues } from '../dialect/lists/allowedValues.ts';
import { isInOrder, isProgress, type Stage, stageOf, stepOf } from '../matching/stage.ts';
import { isSame, nextOf, type Transitions } from './transitions.ts';

/**
 * The status that a reviewer would expect next: a step on the way that is the team's, else from draft over review to accepted and
 * implemented. Never one that closes a proposal.
 * @param current one of `values`, or whatever stands there; undefined where a proposal has no status yet
 * @param values the statuses to choose from, in the template's order
 * @returns one of `values`; undefined in doubt
 */
export function nextStatus(
  current: string | undefined,
  values: readonly string[],
  allowed: AllowedValues | undefined,
  transitions: Transitions | undefined,
): string | undefined {
  const stage = (value: string) => stageOf(value, allowed);
  if (current === undefined) return values.find((value) => stage(value) === 'draft');
  const others = values.filter((value) => !isSame(value, current));
  const said = nextOf(current, transitions);
  if (said) {
    const next = said.flatMap((name) => others.find((value) => isSame(value, name)) ?? []);
    return nextSaid(stage(current), next, stage);
  }
  const step = stepOf(stage(current));
  if (step < 0) return undefined;
  const at = values.findIndex((value) => isSame(value, current));
  const isLater = (value: string) => !allowed || (isInOrder(allowed) && values.indexOf(value) > at);
  return others
    .map((value) => ({ value, step: stepOf(stage(value)) }))
    .filter((other) => other.step > step || (other.step === step && at >= 0 && isLater(other.value)))
    .sort((a, b) => a.step - b.step)[0]?.value;
}

/** Of what a team says may follow: the first that is a step forward, else the only one that may be. */
function nextSaid(
  present: Stage | undefined,
  next: readonly string[],
  stage: (value: string) => Stage | undefined,
): string | undefined {
  const isForward = (value: string) => isProgress(stage(value)) && stepOf(stage(value)) >= stepOf(present);
  const unknown = next.filter((value) => stage(value) === undefined);
  return next.find(isForward) ?? (unknown.length === 1 ? unknown[0] : undefined);
}
