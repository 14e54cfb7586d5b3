import { type AllowedValues, findAllowedValue } from '../dialect/lists/allowedValues.ts';
import { seenValue } from '../document/seenValue.ts';
import { BY_AND_REST } from '../language/notes.ts';
import { isFinal, isProgress, stageOf } from '../matching/stage.ts';
import { wordsOf } from '../text/words.ts';

/** Which statuses may follow each status. One that is not named may be followed by what usually follows it. */
export type Transitions = Readonly<Record<string, readonly string[]>>;

/** What may follow a status, and whether somebody said so or it is only usual. */
export interface Expected {
  readonly isConfigured: boolean;
  readonly next: readonly string[];
}

/**
 * What should have followed a status; undefined where the new one may. Without a word about it all is fine but a way back
 * from where a proposal's life ends.
 * @param before as it was written, `after` likewise
 */
export function refusedTransition(
  before: string,
  after: string,
  allowed: AllowedValues | undefined,
  transitions: Transitions | undefined,
): Expected | undefined {
  const [from, to] = [nameOf(before, allowed), nameOf(after, allowed)];
  if (wordsOf(from) === wordsOf(to)) return undefined;
  const next = nextOf(from, transitions);
  if (next) return next.some((value) => isSame(value, to)) ? undefined : { isConfigured: true, next };
  const [start, end] = [stageOf(before, allowed), stageOf(after, allowed)];
  const isTakenUp = start === 'closed' || end !== 'implemented';
  const isBack = isFinal(start, allowed) && start !== end && isProgress(end) && isTakenUp;
  return isBack ? { isConfigured: false, next: [] } : undefined;
}

/** The statuses that may follow one; undefined where nothing is said about it. */
export function nextOf(status: string, transitions: Transitions | undefined): readonly string[] | undefined {
  const entry = Object.entries(transitions ?? {}).find(([from]) => isSame(from, status));
  return entry?.[1];
}

/** Whether two texts name one status: "Superseded by 12" is the template's "superseded by ADR-0123", and its "superseded". */
export function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(status: string): string {
  const seen = seenValue(status);
  return wordsOf(seen.replace(/[([{<].*$/s, '').replace(BY_AND_REST, '')) || wordsOf(seen);
}

function nameOf(value: string, allowed: AllowedValues | undefined): string {
  const seen = seenValue(value);
  return (allowed && findAllowedValue(allowed, seen)) ?? seen;
}
