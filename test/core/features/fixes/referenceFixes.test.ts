import { expect, test } from 'vitest';
import { fixesFor } from '../../../../server/src/core/index.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { world } from '../../../support/world.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Withdrawn | Superseded by RFC-NNNN
- Requires: RFC-NNNN

## Design

How does it work?
`;
const OWN = 'rfcs/0012-queues.md';
const rfc = (body: string, more = '', status = 'Accepted') =>
  `# Some title\n\n- Status: ${status}\n${more}\n## Design\n\n${body}\n`;

const FILES = {
  'rfcs/template.md': TEMPLATE,
  'rfcs/0009-old.md': rfc('So.', '', 'Superseded by RFC-0011'),
  'rfcs/0010-rows.md': rfc('So.', '', 'Withdrawn'),
  'rfcs/0011-tables.md': rfc('So.\n\n### Costs & Time\n\nMuch.\n\n### 2. Rate limits of all\n\nFew.'),
  'rfcs/done/0013-rivers.md': rfc('So.'),
  'rfcs/more/0014-seas.md': rfc('So.'),
  'rfcs/done/0014-seas.md': rfc('So.'),
  'rfcs/notes/README.md': rfc('So.'),
};

/** What each fix of the first problem makes of the text. */
function fixed(text: string): readonly string[] {
  const { problems, match, context } = world({ ...FILES, [OWN]: text });
  const [problem] = problems(OWN);
  if (!problem) throw new Error('There is a problem.');
  const fixes = fixesFor(match(OWN), problem, { today: '2026-11-29', ...context(OWN) });
  return fixes.map(({ edits }) => applyEdits(text, edits));
}

test.each([
  ['[a](0011-big-tables.md)', '[a](0011-tables.md)'],
  ['[a](./0011-big-tables.md#design)', '[a](./0011-tables.md#design)'],
  ['[a](0011-big-tables.md#cost-time)', '[a](0011-tables.md#costs--time)'],
  ['[a](0011-big-tables)', '[a](0011-tables)'],
  ['[a](/rfcs/0011-big-tables.md)', '[a](/rfcs/0011-tables.md)'],
  ['[a](0011-Tables.md)', '[a](0011-tables.md)'],
  ['[a](0013-rivers.md)', '[a](done/0013-rivers.md)'],
  ['[a](0011-tables.md#cost-time)', '[a](0011-tables.md#costs--time)'],
  ['[a](0011-tables.md#1-rate-limits-of-all)', '[a](0011-tables.md#2-rate-limits-of-all)'],
  ['[a](0011-tables.md#rate-limits)', undefined],
  ['[a](0011-tables.md#2-rate-limits)', '[a](0011-tables.md#2-rate-limits-of-all)'],
  ['[a](#desgn)', '[a](#design)'],
  ['[a](ada@example.org)', '[a](mailto:ada@example.org)'],
  ['[a]((https://example.org/x))', '[a](https://example.org/x)'],
  ['[a]([https://example.org/x)', '[a](https://example.org/x)'],
  ['[a]([https://example.org/x])', '[a](https://example.org/x)'],
  ['[a](0014-seas.md)', undefined],
  ['[a](0099-gone.md)', undefined],
  ['[a](gone/README.md)', undefined],
  ['[a](#nothing-like-it)', undefined],
  ['[a](0011-grids.md)', undefined],
  ['[a](0011.md)', '[a](0011-tables.md)'],
  ['![a](0011-big-tables.png)', undefined],
])('%s becomes %s', (before, after) => {
  expect(fixed(rfc(before))).toEqual(after === undefined ? [] : [rfc(after)]);
});

test.each([
  ['RFC-0009', 'RFC-0011'],
  ['[RFC 9](0009-old.md)', '[RFC 11](0011-tables.md)'],
  ['9', '11'],
  ['0009-old.md', undefined],
  ['RFC-0010', undefined],
])('what rests on %s rests on %s', (before, after) => {
  const own = (value: string) => rfc('So.', `- Requires: ${value}\n`);
  expect(fixed(own(before))).toEqual(after === undefined ? [] : [own(after)]);
});
