import { LEXICONS } from './lexicons.ts';
import { unspacedReadings } from './phraseReadings.ts';
import { folded } from './phrases.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a text is a status and nothing else, in any language. */
export function isStatus(text: string): boolean {
  known ??= new Set(
    LEXICONS.flatMap(({ statuses, paused, vague, lifecycle }) =>
      [...Object.values(statuses), paused, vague, lifecycle.living.flatMap(unspacedReadings)].flat(),
    ).map(folded),
  );
  return known.has(folded(text));
}
