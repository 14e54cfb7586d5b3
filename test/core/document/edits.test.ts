import { beforeAll, expect, test } from 'vitest';
import { textOf } from '../../support/builtin.ts';
import { rootWith, shownOf } from '../../torture/everything.ts';
import { type Core, freshCores } from '../../torture/freshCore.ts';

// Any edits of any proposal: `test/torture/incremental.ts`.
const TEMPLATE = textOf('server/templates/enhancement-proposal.md');

let fresh: () => Core;

beforeAll(async () => {
  fresh = await freshCores();
});

test.each([
  [
    'a title is put between a section and its subsection',
    '## Motivation\n\n',
    '# A title\n\n',
    '### Problem Statment\n',
  ],
  ['a fence is opened above the headings', '# Enhancement: A\n\n', '```\n', '## Motivation\n\n## Goals\n'],
  ['a comment is opened above the headings', '# Enhancement: A\n\n', '<!--\n', '## Motivation\n\n## Goals\n'],
  ['a definition is added for a placeholder', '# Enhancement: A\n\n## References\n\n[Link]\n\n', '[link]: /u\n', ''],
])('when %s, nothing of the state before is left', (_, before, inserted, after) => {
  const warm = fresh();
  const root = rootWith(warm, TEMPLATE);
  let document = warm.parseDocument(before + after);
  for (const text of [before + inserted + after, before + after]) {
    document = warm.parseDocument(text, { before: document });
    const other = fresh();
    expect(shownOf(warm, root, document)).toEqual(shownOf(other, root, other.parseDocument(text)));
  }
});
