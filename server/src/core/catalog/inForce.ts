import type { Entry } from '../index/entry.ts';
import type { ProposalIndex } from '../index/proposalIndex.ts';
import { referencesIn } from '../index/references.ts';
import { isPartial, relationsSaid } from '../index/relations.ts';
import { isAgreed, isReplacement } from '../matching/stage.ts';

/**
 * Tells whether a proposal binds now: it was accepted, and nothing that was accepted has taken its place since, be it that the other one
 * alone says so.
 */
export function inForce(index: ProposalIndex): (entry: Entry) => boolean {
  const replaced = replacedBy(index);
  return (entry) => isAgreed(entry.status?.stage) && !replaced.has(entry.path);
}

/** The paths of those that another one replaces, by what either says. Two that say it of each other are both in force. */
function replacedBy(index: ProposalIndex): ReadonlySet<string> {
  const pairs = new Map<string, Set<string>>();
  for (const entry of index.entries)
    for (const relation of relationsSaid(entry)) {
      if (relation.kind !== 'replaces' && relation.kind !== 'replacedBy') continue;
      const references = referencesIn(index, entry, relation);
      // What is replaced in part binds as to the rest.
      if (isPartial(relation, references, relation.key === '')) continue;
      for (const { to } of references) {
        if (typeof to !== 'object' || !('template' in to) || to.path === entry.path) continue;
        const [old, successor] = relation.kind === 'replaces' ? [to, entry] : [entry, to];
        if (hasCome(successor)) pairs.set(old.path, (pairs.get(old.path) ?? new Set()).add(successor.path));
      }
    }
  const isMutual = (path: string, others: ReadonlySet<string>) =>
    [...others].every((other) => pairs.get(other)?.has(path) === true);
  return new Set([...pairs].flatMap(([path, others]) => (isMutual(path, others) ? [] : [path])));
}

/** Whether a proposal has taken its place: it was accepted, be it that another one has taken it since. */
function hasCome({ status }: Entry): boolean {
  return status !== undefined && (isAgreed(status.stage) || isReplacement(status.value));
}
