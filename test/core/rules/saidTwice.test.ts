import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const LIST = 'Proposed | Accepted | Implemented | Superseded by ADR-NNNN';
const body = '\n## Context\n\nWhy.\n';
const record = (front: string, below: string) => `---\nstatus: ${front}\n---\n\n# Cache\n${below}${body}`;
const section = (value: string) => `\n## Status\n\n${value}\n`;

/** What is told of a second status, by a template that has one in front matter. */
function told(front: string, below: string, template = record(LIST, '')): readonly string[] {
  const team = readTemplate({ id: 'adr', name: 'ADR', text: template });
  return checkProposal(follow(record(front, below), team))
    .filter(({ rule }) => rule === 'field-duplicate')
    .map(
      ({ severity, range }) => `${severity} ${record(front, below).slice(range.start, range.end).replace(/\s+/g, ' ')}`,
    );
}

test('a status that is another one in a section or a line is told there', () => {
  expect(told('Accepted', section('Proposed'))).toEqual(['warning ## Status Proposed']);
  expect(told('Accepted', section('Superseded by [ADR-3](0003-c.md)'))).toHaveLength(1);
  expect(told('Proposed', '\n- Status: Accepted\n')).toEqual(['warning - Status: Accepted']);
  expect(told('Accepted', '\n## ADR status\n\nRejected\n')).toHaveLength(1);
});

test('other words for one stage are a hint, and only where the template has a list', () => {
  expect(told('Accepted', section('Approved'))).toEqual(['hint ## Status Approved']);
  expect(told('Accepted', section('Approved'), record('Proposed', ''))).toEqual([]);
});

test('the same status twice is fine, whatever stands behind it', () => {
  for (const same of [
    'accepted',
    '**Accepted**',
    'Accepted (2026-01-02)',
    'Accepted. Amended by ADR-12.',
    '✅ Accepted',
  ])
    expect(told('Accepted', section(same))).toEqual([]);
  expect(told('superseded by ADR-3', section('Superseded by [ADR-0003](0003-c.md)'))).toEqual([]);
  // A typing error is told where it stands.
  expect(told('Acepted', section('Accepted'))).toEqual([]);
});

test('prose, the status of something else, and what nobody chose yet are no second status', () => {
  expect(told('Accepted', section('We ship it step by step, and look at it each month.'))).toEqual([]);
  expect(told('Accepted', '\n## Build status\n\nRejected\n')).toEqual([]);
  expect(told('Accepted', '\n## Plan\n\n### Status\n\nProposed\n')).toEqual([]);
  expect(told('Accepted', section(LIST))).toEqual([]);
});

test('where the template asks for it in both places, a value that neither lists is told, too', () => {
  const twice = record(LIST, section(LIST));
  expect(told('Accepted', section('Active. Adopted in June.'), twice)).toEqual([
    'hint ## Status Active. Adopted in June.',
  ]);
  expect(told('Accepted', section('Active. Adopted in June.'))).toEqual([]);
});
