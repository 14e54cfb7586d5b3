import { expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { sectionsInOrder } from '../../../server/src/core/matching/sectionsInOrder.ts';

const headings = (names: readonly string[]) => names.map((name) => `## ${name}\n\nx\n\n`).join('');

/** How many are paired where the template's last section stands first, of a template of so many sections. */
function paired(wanted: number, found: number): number {
  const names = Array.from({ length: wanted }, (_, i) => `Part ${i}a`);
  const template = readTemplate({ id: 'team', name: 'Team', text: headings(names) });
  const own = Array.from({ length: found - wanted }, (_, i) => `Own ${i}b`);
  const { sections } = parseDocument(headings([names.at(-1) as string, ...names.slice(0, -1), ...own]));
  expect([template.sections.length, sections.length]).toEqual([wanted, found]);
  return sectionsInOrder(template.sections, sections, 0).length;
}

test('of up to a million pairs those are chosen that leave out the fewest; of more, each that comes first', () => {
  expect(paired(500, 2_000)).toBe(499);
  expect(paired(500, 2_001)).toBe(1);
});
