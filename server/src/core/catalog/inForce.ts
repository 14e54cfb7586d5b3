import type { Entry } from '../index/entry.ts';
import { isAgreed } from '../matching/stage.ts';

/** Whether a proposal binds now: it was accepted, and nothing has taken its place since. */
export function isInForce({ status }: Entry): boolean {
  return isAgreed(status?.stage);
}
