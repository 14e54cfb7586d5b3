import { isDoubtful } from '../language/statusMeaning.ts';
import { isReplacement } from '../matching/stage.ts';
import type { Entry, Relation } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';
import { type Reference, referencesIn } from './references.ts';

/**
 * What a proposal says of its relations to others, by its fields and by its status. What the status says has no key, and offsets from 0 on:
 * its value is as readers see it.
 */
export function relationsSaid({ relations, status }: Pick<Entry, 'relations' | 'status'>): readonly Relation[] {
  return status && isReplacement(status.value)
    ? [...relations, { ...status, kind: 'replacedBy', key: '', start: 0 }]
    : relations;
}

/** The proposal that takes the place of one, where it names a single one that is not closed itself; undefined otherwise. */
export function successorOf(index: ProposalIndex, entry: Entry): Entry | undefined {
  const named = relationsSaid(entry)
    .filter(({ kind }) => kind === 'replacedBy')
    .flatMap((relation) => proposalsIn(index, entry, relation));
  const [one, ...others] = new Set(named.filter(({ path }) => path !== entry.path));
  return others.length === 0 && one?.status?.stage !== 'closed' ? one : undefined;
}

/** The proposals of the root that a relation names. */
export function proposalsIn(index: ProposalIndex, entry: Entry, relation: Relation): readonly Entry[] {
  return referencesIn(index, entry, relation).flatMap(({ to }) =>
    to !== undefined && to !== 'missing' && 'title' in to ? [to] : [],
  );
}

const WORD = /\p{L}{3}/u;

/**
 * Whether a relation is to a part of others only: "RFC-0012 (partly)", "the formats of RFC-0012".
 * @param references what it names
 * @param isStatus whether it is the status that says so: there words come first
 */
export function isPartial({ value, start }: Relation, references: readonly Reference[], isStatus: boolean): boolean {
  const before = value.slice(0, (references[0]?.start ?? 0) - start);
  return (!isStatus && WORD.test(before)) || isDoubtful(value, undefined);
}
