import { LEXICONS } from './lexicons.ts';
import { folded } from './phrases.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a text is a status and nothing else, in any language. */
export function isStatus(text: string): boolean {
  known ??= new Set(
    LEXICONS.flatMap(({ statuses, paused }) => [...Object.values(statuses).flat(), ...paused]).map(folded),
  );
  return known.has(folded(text));
}
