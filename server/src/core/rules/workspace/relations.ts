import { fieldName } from '../../document/field.ts';
import type { Entry, Relation } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { type Reference, referencesIn } from '../../index/references.ts';
import { isPartial } from '../../index/relations.ts';
import { isReplacement } from '../../matching/stage.ts';

/** What a proposal says of its relation to one other. */
export interface Said {
  readonly relation: Relation;
  readonly reference: Reference;
  readonly other: Entry;
  /** Whether it is said of a part only: "RFC-0012 (partly)", "the formats of RFC-0012". */
  readonly isPartial: boolean;
}

/** All relations to other proposals of the root, those that the status names among them. */
export function relationsOf(entry: Entry, index: ProposalIndex): readonly Said[] {
  return relationsToAny(entry, index).filter(({ other }) => other.path !== entry.path);
}

/** The same with those to itself. */
export function relationsToAny(entry: Entry, index: ProposalIndex): readonly Said[] {
  const status = entry.replacedBy;
  return [...entry.relations, ...(status ? [status] : [])].flatMap((relation) => {
    const references = referencesIn(index, entry, relation);
    const isOfPart = isPartial(relation, references, relation === status);
    return references.flatMap((reference) => {
      const { to } = reference;
      const isProposal = to !== undefined && to !== 'missing' && 'title' in to;
      return isProposal ? [{ relation, reference, other: to, isPartial: isOfPart }] : [];
    });
  });
}

/** Whether a proposal says by its status that another one takes its place. */
export function isReplaced({ status }: Entry): boolean {
  return status !== undefined && isReplacement(status.value);
}

/** Whether one of a proposal's relations whose keys `isWanted` takes names another one. */
export function says(
  index: ProposalIndex,
  entry: Entry,
  isWanted: (name: string) => boolean,
  other: Pick<Entry, 'path'>,
): boolean {
  return entry.relations
    .filter(({ key }) => isWanted(fieldName(key)))
    .some((relation) =>
      referencesIn(index, entry, relation).some(
        ({ to }) => to !== undefined && to !== 'missing' && to.path === other.path,
      ),
    );
}
