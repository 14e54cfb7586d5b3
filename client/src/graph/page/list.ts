import type { ProposalGraph } from '../../../../server/src/protocol.ts';
import { nameOf, relationsOf } from './relations.ts';
import { html } from './svg.ts';

/**
 * The same as a list: each proposal with what it names, and what names it.
 * @param open called with the place of a proposal that is to be opened
 */
export function list(graph: ProposalGraph, open: (index: number) => void): HTMLElement {
  const said = relationsOf(graph);
  const link = (text: string, index: number) => {
    const button = html('button', { class: 'link', type: 'button' }, [text]);
    button.addEventListener('click', () => open(index));
    return button;
  };
  const items = graph.nodes.map((node, i) => {
    const relations = (said[i] ?? []).map(({ text, other }) => html('li', {}, [link(text, other)]));
    const status = node.status === undefined ? [] : [html('span', { class: 'status' }, [` ${node.status}`])];
    return html('li', {}, [link(nameOf(node), i), ...status, html('ul', {}, relations)]);
  });
  return html('ul', { class: 'list' }, items);
}
