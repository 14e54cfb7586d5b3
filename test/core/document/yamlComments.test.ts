import { expect, it } from 'vitest';
import { commentAbove, withoutYamlComment } from '../../../server/src/core/document/yamlComments.ts';

it.each([
  ['<!-- Say who. -->\n', 'Say who.'],
  ['<!---- Say\nwho. --->\n', 'Say\nwho.'],
  ['<!-- a --> b -->\n', ''],
  ['<!-- Say who.\n', ''],
  ['<!-->\n', ''],
  ['# Say\n# who.\n', 'Say who.'],
  [`# <!--${'-'.repeat(990)}\n`, `<!--${'-'.repeat(990)}`],
  ['a: 1\n', ''],
])('above a key %j says %j', (above, says) => {
  const text = `---\n${above}key: 1\n---\n`;
  expect(commentAbove(text, text.indexOf('key'), 4)).toBe(says);
});

it.each([
  ['a # b', 'a'],
  ['a\t #b', 'a'],
  ['a#b ', 'a#b'],
  ['#b', '#b'],
  ['', ''],
])('the value %j is %j', (value, without) => {
  expect(withoutYamlComment(value)).toBe(without);
});
