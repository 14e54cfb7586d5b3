import { expect, test } from 'vitest';
import { valueAlone } from '../../../server/src/core/writing/valueAlone.ts';

test.each([
  ['- ...', '...'],
  ['- [ ] Write it', 'Write it'],
  ['12) Write it', 'Write it'],
  ['> - Say why', 'Say why'],
  ['>Say why', 'Say why'],
  ['> **TL;DR** Say why', '**TL;DR** Say why'],
  ['*Say why*', 'Say why'],
  ['- ***Say why***', 'Say why'],
  ['_Say_ why _not_', '_Say_ why _not_'],
  ['*One.*\n\n*Two.*', '*One.*\n\n*Two.*'],
  ['- One\n- Two', 'One\n- Two'],
  ['```js\n// here\n```', '// here'],
  ['```js\r\n// here\r\n```', '// here'],
  ['```js\n// not closed', '// not closed'],
  ['```js\n```', '```js\n```'],
  ['* * *', '* * *'],
  ['-', '-'],
  ['2026 is a year', '2026 is a year'],
  ['  Say why \n', 'Say why'],
])('of %j it is %j', (text, value) => {
  const { start, end } = valueAlone(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(value);
});

test('marks that stand before are passed over, and what looks like one behind other words is none', () => {
  const text = '- - Say why\n# 7. Title\n';
  const cut = (from: string, to: string) => {
    const { start, end } = valueAlone(text, { start: text.indexOf(from), end: text.indexOf(to) + to.length });
    return text.slice(start, end);
  };
  expect(cut('- Say', 'why')).toBe('Say why');
  expect(cut('7.', 'Title')).toBe('7. Title');
});
