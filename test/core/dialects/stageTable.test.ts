import { expect, test } from 'vitest';
import { checkProposal, readTemplate } from '../../../server/src/core/index.ts';
import { follow } from '../../support/builtin.ts';

const rest = '\n## Context\n\nSlow.\n';
const table = (head: string, ...rows: readonly string[]) =>
  `# Types\n\n## Status\n\n| ${head} |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}${rest}`;

/** What is told of the fields of a proposal. */
function told(template: string, text: string): readonly string[] {
  return checkProposal(follow(text, readTemplate({ id: 'adr', name: 'ADR', text: template })))
    .filter(({ rule }) => rule.startsWith('field-'))
    .map(({ rule, subject }) => `${rule} ${subject}`);
}

const SIGNS = table('Stage | State', 'Approved | ✅ / 🚧 / ❌', 'Adopted | ✅ / 🚧 / ❌');

test('each row of a table of stages is a field, with the signs that may stand there', () => {
  expect(told(SIGNS, table('Stage | State', 'Approved | ✅', 'Adopted | 🚧 [issue](https://example.org/1)'))).toEqual(
    [],
  );
  expect(told(SIGNS, table('Stage | State', 'Approved | maybe', 'Adopted | 🎉'))).toEqual([
    'field-value-unknown Approved',
    'field-value-unknown Adopted',
  ]);
  expect(told(SIGNS, table('Stage | State', 'Approved | ❌'))).toEqual(['field-missing Adopted']);
});

test('signs may have words, and either will do', () => {
  const words = table('Phase | Status', 'Design | ✅ Done / 🚧 Begun / ❌ No', 'Build | ✅ Done / 🚧 Begun / ❌ No');
  expect(told(words, table('Phase | Status', 'Design | ✅', 'Build | begun'))).toEqual([]);
  expect(told(words, table('Phase | Status', 'Design | 🎉', 'Build | ✅ Done'))).toEqual([
    'field-value-unknown Design',
  ]);
});

test('so it is in other languages, and with dates', () => {
  const german = table('Phase | Stand', 'Entwurf fertig | JJJJ-MM-TT', 'Freigabe | ja \\| nein \\| offen');
  expect(told(german, table('Phase | Stand', 'Entwurf fertig | 2026-05-02', 'Freigabe | ja'))).toEqual([]);
  expect(told(german, table('Phase | Stand', 'Entwurf fertig | bald', 'Freigabe | vielleicht'))).toHaveLength(2);
});

test('another table below a status is none', () => {
  const plain = table('Team | What', 'Core | the server', 'Web | the page');
  expect(told(plain, table('Team | What', 'Ops | machines'))).toEqual([]);
});
