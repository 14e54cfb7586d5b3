import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const FIELDS = 'CAP: To Be Assigned\nTitle: <title>\nStatus: Draft\nCreated: <date>\n';
const template = readTemplate({
  id: 'cap',
  name: 'CAP',
  text: `## Preamble\n\n\`\`\`\n${FIELDS}\`\`\`\n\n## Summary\n\nSay it in a few words of your own.\n\n## Motivation\n\nSay why it is needed.\n`,
});
const told = (head: string) =>
  brief(problemsOf(`${head}\n## Summary\n\nIt is fast.\n\n## Motivation\n\nTime.\n`, template));
const WRITTEN = 'CAP: 71\nTitle: Cache\nStatus: Final\nCreated: 2025-09-10\n';

test('a section of nothing but metadata is not missed where that stands elsewhere', () => {
  expect(told(`\`\`\`\n${WRITTEN}\`\`\`\n`)).toEqual([]);
  expect(told(`---\n${WRITTEN}---\n`)).toEqual([]);
});

test('it is missed with most of its metadata', () => {
  expect(told('')).toContain('section-missing: Preamble');
  expect(told('```\nCAP: 71\nTitle: Cache\n```\n')).toContain('section-missing: Preamble');
});
