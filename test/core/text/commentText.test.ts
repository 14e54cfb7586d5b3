import { expect, it } from 'vitest';
import { commentText } from '../../../server/src/core/text/commentText.ts';

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
