import type { Connection } from 'vscode-languageserver/node';
import { type Entry, graphOf, labelOf, plainTitle } from '../../core/index.ts';
import { GRAPH_REQUEST, type GraphNode, type ProposalGraph } from '../../protocol.ts';
import { answer, uriOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';
import type { Overview } from '../workspace/overview.ts';

/** Answers the request for how proposals hang together. */
export function handleGraph(connection: Connection, session: Session, overview: Overview): void {
  answer(connection, session, GRAPH_REQUEST, async (params): Promise<ProposalGraph> => {
    const uri = uriOf(params);
    const nodes: GraphNode[] = [];
    const edges: ProposalGraph['edges'][number][] = [];
    for (const { folder, index } of await overview.views()) {
      const path = uri === undefined ? undefined : folder.pathOf(uri);
      const one = path === undefined ? undefined : index.of(path);
      const wanted = uri === undefined ? [...index.entries] : one ? [one] : [];
      const graph = graphOf(index, wanted);
      const places = new Map(graph.proposals.map((entry, i) => [entry.path, nodes.length + i]));
      for (const entry of graph.proposals) nodes.push(nodeFor(folder, entry));
      for (const { from, to, name } of graph.edges)
        edges.push({
          from: places.get(from.path) as number,
          to: places.get(to.path) as number,
          name: plainTitle(name),
        });
    }
    return { nodes, edges };
  });
}

function nodeFor(folder: Folder, entry: Entry): GraphNode {
  const { path, title, status } = entry;
  return {
    uri: folder.uriOf(path),
    label: labelOf(entry),
    title: plainTitle(title),
    ...(status && { status: status.value, ...(status.stage && { stage: status.stage }) }),
  };
}
