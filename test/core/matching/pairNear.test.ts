import { expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { followTemplate } from '../../../server/src/core/matching/followTemplate.ts';

/** Different words, none near to another one. */
const words = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${(i + 10_000).toString(2).replace(/0/g, 'y').replace(/1/g, 'z')}`);

const headings = (names: readonly string[]) => names.map((name) => `## ${name}\n\nx\n\n`).join('');

/** What a heading with a typing error is taken for, where so many of the template's are open and so many are left. */
function answered(open: number, left: number): string | undefined {
  const text = `# [Title]\n\n${headings(['Rollout', ...words('a', open - 1)])}`;
  const template = readTemplate({ id: 'team', name: 'Team', text });
  const document = parseDocument(`# Tickets\n\n${headings(['Rolloutt', ...words('b', left - 1)])}`);
  return followTemplate(document, template).alignment.pairs.find(({ found }) => found.title === 'Rolloutt')?.wanted
    .name;
}

test('headings that are spelled otherwise are looked for with up to a hundred thousand comparisons', () => {
  expect(answered(200, 500)).toBe('Rollout');
  expect(answered(200, 501)).toBeUndefined();
});
