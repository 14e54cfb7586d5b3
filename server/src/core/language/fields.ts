import type { Lexicon } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { folded } from './phrases.ts';

const NAMES = new Map(
  (['status', 'replacedBy', 'replaces'] as const).map((kind) => [
    kind,
    new Set(LEXICONS.flatMap(({ fields }) => fields[kind].map(withoutPlural))),
  ]),
);

/** Whether a field's name, in any language, is one of those for a status or a relation. */
export function isFieldFor(kind: keyof Lexicon['fields'], name: string): boolean {
  return NAMES.get(kind)?.has(withoutPlural(name)) ?? false;
}

/** Field names are compared without the `s` at their end. */
function withoutPlural(name: string): string {
  return folded(name).replace(/s$/, '');
}
