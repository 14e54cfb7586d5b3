import type { Entry, Relation } from '../index/entry.ts';
import type { ProposalIndex } from '../index/proposalIndex.ts';
import { referencesIn } from '../index/references.ts';
import { relationsSaid } from '../index/relations.ts';
import type { RelationKind } from '../language/fields.ts';
import { plainTitle } from './inlineText.ts';
import { captionOf } from './label.ts';
import { compare, inOrder } from './order.ts';

/** That one proposal names another one in a field or its status. */
export interface Edge {
  readonly from: Entry;
  readonly to: Entry;
  /** As it is written: "Superseded by". */
  readonly name: string;
}

/** How proposals hang together. */
export interface Graph {
  /** Those that name another one, or are named, in the order of lists. */
  readonly proposals: readonly Entry[];
  readonly edges: readonly Edge[];
}

/** What is said from the other side as well, and how. */
const ANSWERS: ReadonlyMap<RelationKind, RelationKind> = new Map([
  ['replacedBy', 'replaces'],
  ['amendedBy', 'amends'],
]);

/** What some proposals name, and what names them. Where two say of each other that one replaces or changes the other, that is one edge. */
export function graphOf(index: ProposalIndex, wanted: readonly Entry[]): Graph {
  const paths = new Set(wanted.map(({ path }) => path));
  const all = [...index.entries].flatMap((entry) => edgesFrom(index, entry));
  const pair = ({ from, to }: Edge) => `${from.path}\n${to.path}`;
  const said = new Set(all.map((edge) => `${edge.kind}\n${pair(edge)}`));
  const seen = new Set<string>();
  const edges = all.filter((edge) => {
    const answer = ANSWERS.get(edge.kind);
    if (answer && said.has(`${answer}\n${pair({ ...edge, from: edge.to, to: edge.from })}`)) return false;
    if (!paths.has(edge.from.path) && !paths.has(edge.to.path)) return false;
    // A status often repeats what a field says.
    const key = `${pair(edge)}\n${edge.kind === 'other' ? edge.name : edge.kind}`;
    return seen.size < seen.add(key).size;
  });
  const named = new Map(edges.flatMap(({ from, to }) => [from, to]).map((entry) => [entry.path, entry]));
  return {
    proposals: inOrder([...named.values()]),
    edges: edges.sort((a, b) => compare(a.from.path, b.from.path) || compare(a.to.path, b.to.path)),
  };
}

function edgesFrom(index: ProposalIndex, entry: Entry): readonly (Edge & Pick<Relation, 'kind'>)[] {
  return relationsSaid(entry).flatMap((relation) =>
    referencesIn(index, entry, relation).flatMap(({ to, start }) => {
      if (typeof to !== 'object' || !('template' in to) || to.path === entry.path) return [];
      return [{ from: entry, to, kind: relation.kind, name: relation.key || relation.value.slice(0, start).trim() }];
    }),
  );
}

/** The graph as Mermaid draws it. */
export function asMermaid({ proposals, edges }: Graph): string {
  const quoted = (text: string) => `"${plainTitle(text).replace(/["#<>&;`]/g, (mark) => `#${mark.codePointAt(0)};`)}"`;
  const ids = new Map(proposals.map(({ path }, i) => [path, `p${i + 1}`]));
  const nodes = proposals.map((entry) => `  ${ids.get(entry.path)}[${quoted(nodeText(entry))}]`);
  const arrows = edges.map(({ from, to, name }) => `  ${ids.get(from.path)} -->|${quoted(name)}| ${ids.get(to.path)}`);
  return `${['graph LR', ...nodes, ...arrows].join('\n')}\n`;
}

/** The graph in the language of Graphviz. */
export function asDot({ proposals, edges }: Graph): string {
  const quoted = (text: string) => `"${plainTitle(text).replace(/["\\]/g, '\\$&')}"`;
  const nodes = proposals.map((entry) => `  ${quoted(entry.path)} [label=${quoted(nodeText(entry))}];`);
  const arrows = edges.map(
    ({ from, to, name }) => `  ${quoted(from.path)} -> ${quoted(to.path)} [label=${quoted(name)}];`,
  );
  return `${['digraph proposals {', '  rankdir=LR;', '  node [shape=box];', ...nodes, ...arrows, '}'].join('\n')}\n`;
}

function nodeText(entry: Entry): string {
  const caption = captionOf(entry);
  return entry.status ? `${caption} (${entry.status.value})` : caption;
}
