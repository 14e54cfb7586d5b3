import type { Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { introducedInProse } from './introducedInProse.ts';
import { quotedInProse } from './quotedInProse.ts';
import type { ValueList } from './readList.ts';

const MAX_SOURCE = 1_500;

/** All ways in which a sentence lists statuses. */
export const IN_PROSE: readonly Recogniser<string, AllowedValues>[] = [quotedInProse, introducedInProse];

/** Statuses that a sentence lists. */
export function readInProse(source: string): ValueList | undefined {
  const text = source
    .slice(0, MAX_SOURCE)
    .replace(/<!--|-->/g, ' ')
    .replace(/\s+/g, ' ');
  for (const { id, find, weight } of IN_PROSE) {
    const allowed = find(text);
    if (allowed) return { allowed, clue: { by: id, weight } };
  }
  return undefined;
}
