import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

/** What is told of the value of one field. */
function told(template: string, value: string): readonly string[] {
  const [key = ''] = template.split(':');
  const body = '\n\n## Goals\n\nWhy?\n';
  const team = readTemplate({
    id: 'team',
    name: 'Team',
    text: `# [Title]\n\n- Date: YYYY-MM-DD\n- ${template}${body}`,
  });
  const text = `# Cache\n\n- Date: 2026-05-02\n- ${key}: ${value}\n\n## Goals\n\nSpeed.\n`;
  return checkProposal(follow(text, team)).map(({ rule, severity }) => `${severity} ${rule}`);
}

test('a status in another language than the list is a hint, a word of none a warning', () => {
  const german = 'Status: Vorgeschlagen | Akzeptiert | Abgelehnt';
  expect(told(german, 'Akzeptiert')).toEqual([]);
  expect(told(german, '**Accepted**')).toEqual(['hint field-value-unknown']);
  expect(told(german, 'Wunderbar')).toEqual(['warning field-value-unknown']);
  expect(told('Status: Draft | Accepted | Rejected', 'Approved')).toEqual(['warning field-value-unknown']);
});

test('a note in full-width brackets may stand behind a listed value', () => {
  expect(told('身份: 作者 | 评审 | 其他', '作者（见下）')).toEqual([]);
});

test('the form of a date is no list of values', () => {
  expect(told('Fecha: [dd/mm/aaaa]', '03/11/2025')).toEqual([]);
  expect(told('Datum: TT/MM/JJJJ', '03/11/2025')).toEqual([]);
});

test('where a list has no end, its other statuses are the team’s own, and only typing errors are told', () => {
  const swift = 'Status: **Awaiting implementation** or **Awaiting review**';
  for (const own of ['**Implemented (6.3)**', '**Active review (May)**', 'Accepted'])
    expect(told(swift, own)).toEqual([]);
  expect(told('Status: Draft | In Review', 'Drft')).toEqual(['warning field-value-unknown']);
});

test('a listed value may name what was released', () => {
  const list = 'Status: Draft | Accepted | Released | Rejected';
  expect(told(list, 'Released Steamer 2.4')).toEqual([]);
  expect(told(list, 'Released Steamer Line v2.4.1')).toEqual([]);
  expect(told(list, 'Accepted Draft')).toEqual(['warning field-value-unknown']);
});

test('a status of another meaning is no typing error', () => {
  const team = readTemplate({ id: 'team', name: 'Team', text: '# [Title]\n\n- Status: Draft | Accepted | Rejected\n' });
  const [unknown] = checkProposal(follow('# Cache\n\n- Status: Reverted\n', team));
  expect(unknown?.message).toBe(
    '`Status`: unknown value `Reverted`. The template has `Draft`, `Accepted`, `Rejected`.',
  );
});

test('an empty list in front matter says that there is nobody, but for what every proposal has', () => {
  const team = readTemplate({
    id: 'team',
    name: 'Team',
    text: '---\nstatus: [status]\nauthors: [who]\ninformed: [who]\n---\n\n# [Title]\n',
  });
  const text = '---\nstatus: Accepted\nauthors: []\ninformed: []\n---\n\n# Cache\n';
  expect(checkProposal(follow(text, team)).map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
    'field-empty authors',
  ]);
});

test('but for its status, a proposal may have several of the listed values, or none', () => {
  const list = 'Severity: SEV1|SEV2|SEV3';
  for (const several of ['SEV2〜SEV3', 'SEV1 | SEV2', 'SEV1–SEV3 (to be decided)', 'N/A', '該当なし（定常運用）'])
    expect(told(list, several)).toEqual([]);
  expect(told(list, 'SEV1 | Whatever')).toEqual(['hint field-value-unknown']);
  expect(told('Status: Draft | Accepted | Rejected', 'Draft | Accepted')).toEqual(['warning field-value-unknown']);
  expect(told('Status: Draft | Accepted | Rejected', 'N/A')).toEqual(['warning field-value-unknown']);
});

test('a listed value among other words is a hint', () => {
  expect(told('Review: Peer | Final | None', 'Final implementation review')).toEqual(['hint field-value-unknown']);
  expect(told('Review: Peer | Final | None', 'Finality')).toEqual(['warning field-value-unknown']);
});

test('a number to come among the listed values takes any', () => {
  expect(told('Ticket: TRIP-NNN | internal | none', 'TRIP-042')).toEqual([]);
  expect(told('Ticket: TRIP-NNN | internal | none', 'intrnal')).toEqual(['warning field-value-unknown']);
});

test('a list that says what to write, and when, takes what was written', () => {
  expect(told('Route: <related route reference, can be added later, or none>', 'ROUTE-12')).toEqual([]);
});

test('that there is none, with a reason, is an answer of the template’s', () => {
  const given = 'Ticket: N/A (this is the first draft of many)';
  expect(told(given, 'N/A (this is the first draft of many)')).toEqual([]);
  expect(told('Ticket: the number of your ticket', 'the number of your ticket')).toEqual([
    'information placeholder-leftover',
  ]);
});
