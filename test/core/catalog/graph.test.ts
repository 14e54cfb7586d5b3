import { expect, test } from 'vitest';
import { asDot, asMermaid, type Entry, entryIn, graphOf, ProposalIndex } from '../../../server/src/core/index.ts';
import { entry, library, rfc } from './proposals.ts';

function withFields(number: number, title: string, fields: string, status = 'Accepted'): Entry {
  const text = rfc(number, { title, status }).replace('- Authors', `${fields}- Authors`);
  const found = entryIn(library, text, `rfcs/000${number}-x.md`);
  if (!found) throw new Error('It follows the template');
  return found;
}

const all = [
  withFields(1, 'Say "hi" <b>', '', 'Superseded by RFC-0002'),
  withFields(2, 'Two', '- Supersedes: RFC-0001\n- Requires: [RFC-0003](0003-x.md), RFC-0004\n'),
  entry(3, { title: 'Three' }),
  entry(4, { title: 'Four', status: 'Superseded by RFC-0003' }),
  entry(5, { title: 'Alone' }),
];
const index = ProposalIndex.of(all);

test('what proposals name in fields and statuses; two that say the same are one edge', () => {
  const { proposals, edges } = graphOf(index, all);
  expect(proposals.map(({ title }) => title)).toEqual(['Say "hi" <b>', 'Two', 'Three', 'Four']);
  expect(edges.map(({ from, to, name }) => [from.number, name, to.number])).toEqual([
    [2, 'Supersedes', 1],
    [2, 'Requires', 3],
    [2, 'Requires', 4],
    [4, 'Superseded by', 3],
  ]);
});

test('what changes a part of another one, said from both sides, is one edge', () => {
  const both = [
    withFields(1, 'One', '- Amended by: RFC-0002\n- Requires: RFC-0002\n'),
    withFields(2, 'Two', '- Amends: RFC-0001\n- Requires: RFC-0001\n'),
  ];
  const { edges } = graphOf(ProposalIndex.of(both), both);
  expect(edges.map(({ from, to, name }) => [from.number, name, to.number])).toEqual([
    [1, 'Requires', 2],
    [2, 'Amends', 1],
    [2, 'Requires', 1],
  ]);
});

test('what hangs together with some', () => {
  const { edges } = graphOf(index, [all[2] as Entry]);
  expect(edges.map(({ from, to }) => [from.number, to.number])).toEqual([
    [2, 3],
    [4, 3],
  ]);
});

test('for Mermaid', () => {
  expect(asMermaid(graphOf(index, [all[0] as Entry]))).toBe(
    [
      'graph LR',
      '  p1["RFC-0001: Say #34;hi#34; #60;b#62; (Superseded by RFC-0002)"]',
      '  p2["RFC-0002: Two (Accepted)"]',
      '  p2 -->|"Supersedes"| p1',
      '',
    ].join('\n'),
  );
});

test('for Graphviz', () => {
  expect(asDot(graphOf(index, [all[0] as Entry]))).toBe(
    [
      'digraph proposals {',
      '  rankdir=LR;',
      '  node [shape=box];',
      '  "rfcs/0001-x.md" [label="RFC-0001: Say \\"hi\\" <b> (Superseded by RFC-0002)"];',
      '  "rfcs/0002-x.md" [label="RFC-0002: Two (Accepted)"];',
      '  "rfcs/0002-x.md" -> "rfcs/0001-x.md" [label="Supersedes"];',
      '}',
      '',
    ].join('\n'),
  );
});
