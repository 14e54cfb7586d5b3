import { expect, test } from 'vitest';
import { chooseTemplate, createLibrary, learnNaming, parseDocument } from '../../../server/src/core/index.ts';
import { builtin, filled } from '../../support/builtin.ts';

const library = createLibrary({ files: [], builtin });
const chosen = (text: string, path = 'docs/adr/0007-queue.md') =>
  chooseTemplate(library, parseDocument(text), path).template?.id;
const sections = (...names: readonly string[]) => names.map((name) => `\n## ${name}\n\nText.\n`).join('');

test.each(filled.filter(({ template }) => template.id.startsWith('decision-record')))(
  'a record that was made from $template.id follows it, wherever it is kept',
  ({ template, text }) => {
    expect(chosen(text)).toBe(template.id);
    expect(chosen(text, 'notes/queue.md')).toBe(template.id);
    expect(chosen(text.replace(/^# .*: /, '# Decision Record: A better '))).toBe(template.id);
  },
);

test.each([
  [
    'with a section for the status',
    `# 7. Queue\n\nDate: 2026-03-01\n${sections('Status', 'Context', 'Decision', 'Consequences')}`,
  ],
  [
    'with bullets',
    `# Queue\n\n- Status: Accepted\n- Date: 2026-03-01\n${sections('Context', 'Decision', 'Consequences')}`,
  ],
  [
    'whose title has letters',
    `# ADR-0007: Queue\n\n- **Status**: Accepted\n- **Date**: 2026-03-01\n${sections('Context', 'Decision', 'Consequences')}`,
  ],
  [
    'with a number',
    `---\nnumber: 7\nstatus: accepted\ndate: 2026-03-01\n---\n\n# Queue\n${sections('Context', 'Decision', 'Consequences')}`,
  ],
  [
    'with drivers and options',
    `---\nstatus: accepted\ndate: 2026-03-01\ndeciders: Ada\nconsulted: Bob\n---\n\n# Queue\n${sections('Context and Problem Statement', 'Decision Drivers', 'Considered Options', 'Decision Outcome', 'Pros and Cons of the Options', 'More Information')}`,
  ],
  [
    'with other words for these',
    `# Queue\n\n* Status: accepted\n* Date: 2026-03-01\n* Deciders: Ada\n${sections('Context', 'Decision Drivers', 'Considered Options', 'Decision', 'Consequences', 'Confirmation', 'More Information')}`,
  ],
])('a decision record %s is not held to the built-in ones', (_, text) => {
  expect(chosen(text)).toBeUndefined();
  expect(chosen(text, 'decisions/queue.md')).toBeUndefined();
});

test('decisions have a folder of their own where a repository has none', () => {
  const options = { name: 'Short Decision Record', number: 'NNNN', fallback: 'docs/adr' };
  expect(learnNaming(undefined, ['README.md'], options)).toMatchObject({
    folder: 'docs/adr',
    kind: 'number',
    width: 4,
  });
  const dated = ['decisions/2026-01-02-ants.md', 'decisions/2026-01-03-bees.md'];
  expect(learnNaming(undefined, dated, options)).toMatchObject({ folder: 'decisions', kind: 'date' });
});
