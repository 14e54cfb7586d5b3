import * as l10n from '@vscode/l10n';
import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { proposalsIn, relationsSaid } from '../../index/relations.ts';
import type { RelationKind } from '../../language/fields.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { calledBy } from './around.ts';
import { relationsToAny } from './relations.ts';

/** What no proposal can say of itself, and whether it cannot either be said in a circle: two may well amend or need each other. */
const KINDS: Readonly<Record<Exclude<RelationKind, 'other'>, boolean>> = {
  replaces: true,
  replacedBy: true,
  dependsOn: false,
  amends: false,
  amendedBy: false,
};

export const referenceCycle: Rule = {
  id: 'reference-cycle',
  summary: 'What proposals say of each other leads back to where it began.',
  severity: 'warning',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    for (const { relation, reference, other, isPartial } of relationsToAny(entry, index)) {
      const { kind, key } = relation;
      if (kind === 'other' || isPartial) continue;
      const way = other.path === entry.path ? [] : KINDS[kind] ? wayBack(index, entry, other, kind) : undefined;
      // Told once, in the first one.
      if (!way || way.some((each) => isBefore(each, entry))) continue;
      const names = way.map((each) => `\`${quoted(calledBy(each))}\``).join(' → ');
      yield {
        message:
          way.length === 0
            ? l10n.t('`{0}`: this is the proposal itself. Correct it, or remove it.', subjectOf(key))
            : l10n.t('`{0}`: leads back to this proposal, by {1}. Correct one of them.', subjectOf(key), names),
        subject: key,
        range: { start: reference.start, end: reference.end },
        ...(way.length > 0 && { other: other.path }),
      };
    }
  },
};

/** The proposals from one on by which a kind of relation leads back to another one, on the shortest way; undefined for no way. */
function wayBack(index: ProposalIndex, to: Entry, from: Entry, kind: RelationKind): readonly Entry[] | undefined {
  const ways: Entry[][] = [[from]];
  const seen = new Set([from.path]);
  for (const way of ways) {
    for (const next of named(index, way.at(-1) as Entry, kind)) {
      if (next.path === to.path) return way;
      if (next.series !== to.series || seen.has(next.path)) continue;
      seen.add(next.path);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function named(index: ProposalIndex, entry: Entry, kind: RelationKind): readonly Entry[] {
  return relationsSaid(entry)
    .filter((relation) => relation.kind === kind)
    .flatMap((relation) => proposalsIn(index, entry, relation));
}

function isBefore(one: Entry, other: Entry): boolean {
  const [a = 0, b = 0] = [one.number, other.number];
  return a !== b ? a < b : one.path < other.path;
}
