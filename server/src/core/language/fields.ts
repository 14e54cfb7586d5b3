import { Memo } from '../text/memo.ts';
import { asksForDay } from './form.ts';
import type { Lexicon } from './lexicon.ts';
import { spoken } from './spoken.ts';

type Kind = Exclude<keyof Lexicon['fields'], 'mutual'>;

const KINDS: readonly Kind[] = [
  'status',
  'author',
  'updated',
  'created',
  'title',
  'number',
  'deciders',
  'decided',
  'replacedBy',
  'replaces',
  'amendedBy',
  'amends',
  'dependsOn',
  'relations',
  'usual',
];
const NAMES = KINDS.map((kind) => [kind, spoken(({ fields }) => fields[kind], 'whole')] as const);
const known = new Memo<readonly Kind[]>(2_000);

/** Whether a field's name (see `fieldName`) is, in any language, one of those for a role or a relation. */
export function isFieldFor(kind: Kind, name: string): boolean {
  return known.get(name, () => NAMES.filter(([, isOne]) => isOne(name)).map(([each]) => each)).includes(kind);
}

/** Whether a field of that name has one word or one day as its value. */
export function isFieldOfOne(name: string): boolean {
  return isFieldFor('status', name) || isFieldOfDay(name);
}

/** Whether a field of that name has a day as its value. */
export function isFieldOfDay(name: string): boolean {
  return (['created', 'updated', 'decided'] as const).some((kind) => isFieldFor(kind, name)) || asksForDay(name);
}

/** Whether a field of that name is for other proposals. */
export function isRelation(name: string): boolean {
  return relationOf(name) !== undefined;
}

/** How a proposal stands to those that a field names; none of the kinds that mean something to rules is 'other'. */
export type RelationKind = 'replacedBy' | 'replaces' | 'amendedBy' | 'amends' | 'dependsOn' | 'other';

const RELATIONS = ['replacedBy', 'replaces', 'amendedBy', 'amends', 'dependsOn'] as const;

/** What a field of that name says of other proposals; undefined for a field that is not for them. */
export function relationOf(name: string): RelationKind | undefined {
  return RELATIONS.find((kind) => isFieldFor(kind, name)) ?? (isFieldFor('relations', name) ? 'other' : undefined);
}
