import { expect, it } from 'vitest';
import { commentEnd, commentStart, commentText, withoutComments } from '../../../server/src/core/text/commentText.ts';

it.each([
  ['<!-- Say why. -->', 'Say why.'],
  ['<!---- Say\nwhy. ---->\n', 'Say\nwhy.'],
  ['<!-- open', 'open'],
  ['closed -->', 'closed'],
  ['<!---->', ''],
  ['<!-->', ''],
  ['- a -- b - ', '- a -- b -'],
  ['', ''],
])('%j says %j', (source, text) => {
  expect(commentText(source)).toBe(text);
});

it.each([
  ['<!-- a -->', 4, 7],
  ['<!----a---->\n', 6, 7],
  ['<!-- a', 4, 6],
  ['a -->', 0, 2],
  ['a ->', 0, 4],
])('the marks of %j end at %i and begin at %i', (source, start, end) => {
  expect([commentStart(source), commentEnd(source)]).toEqual([start, end]);
});

it.each([
  ['a<!-- b -->c<!---->d', 'a c d'],
  ['a<!-- b <!-- c -->d-->', 'a d-->'],
  ['a<!-- b\n-->', 'a '],
  ['<!-- a --><!-- b', ' <!-- b'],
  ['<!-->', '<!-->'],
])('%j without its comments is %j', (text, without) => {
  expect(withoutComments(text)).toBe(without);
});
