import type { Lexicon } from './lexicon.ts';
import { spoken } from './spoken.ts';

type Kind = keyof Lexicon['fields'];

const KINDS: readonly Kind[] = [
  'status',
  'author',
  'updated',
  'created',
  'title',
  'number',
  'decided',
  'replacedBy',
  'replaces',
  'relations',
  'usual',
];
const NAMES = new Map(KINDS.map((kind) => [kind, spoken(({ fields }) => fields[kind], 'whole')]));

/** Whether a field's name (see `fieldName`) is, in any language, one of those for a role or a relation. */
export function isFieldFor(kind: Kind, name: string): boolean {
  return NAMES.get(kind)?.(name) ?? false;
}
