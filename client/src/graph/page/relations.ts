import type { GraphNode, ProposalGraph } from '../../../../server/src/protocol.ts';

/** What a proposal is called on the page. */
export function nameOf({ label, title }: GraphNode): string {
  return [label, title].filter(Boolean).join(' ');
}

/** A relation of a proposal, as it is said from where it stands. */
export interface Said {
  /** The place of the other one. */
  readonly other: number;
  /** "Supersedes → RFC-0001 Cache", or "← Supersedes RFC-0003 Logs". */
  readonly text: string;
}

/** The relations of each proposal, those that it says itself first. */
export function relationsOf({ nodes, edges }: ProposalGraph): readonly (readonly Said[])[] {
  const own: Said[][] = nodes.map(() => []);
  const others: Said[][] = nodes.map(() => []);
  for (const { from, to, name } of edges) {
    const [source, target] = [nodes[from], nodes[to]];
    if (!source || !target) continue;
    own[from]?.push({ other: to, text: `${name} → ${nameOf(target)}` });
    others[to]?.push({ other: from, text: `← ${nameOf(source)}: ${name}` });
  }
  return own.map((said, i) => [...said, ...(others[i] ?? [])]);
}
