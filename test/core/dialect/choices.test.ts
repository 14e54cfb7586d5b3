import { expect, test } from 'vitest';
import { isChoiceInstruction } from '../../../server/src/core/dialect/choices/index.ts';

const TEXT = 'Delete those that do not apply.';

test.each([
  ['paragraph', true],
  ['html', true],
  ['quote', true],
  ['list', false],
  ['code', false],
  ['heading', false],
] as const)('a %s asks to choose from the list beside it: %s', (kind, asks) => {
  expect(isChoiceInstruction(TEXT, { kind, start: 0, end: TEXT.length } as never)).toBe(asks);
});
