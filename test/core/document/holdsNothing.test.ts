import { expect, test } from 'vitest';
import { holdsNothing } from '../../../server/src/core/document/field.ts';

const isNothing = (value: string) => holdsNothing({ value, spelling: 'yaml' });

test.each(['', '~', 'null', '[]', '{ }', '["", ""]', '- ', '- ""\n- ', "-\n  - ''", '- null\n- ~'])(
  'front matter writes %j for nothing',
  (value) => expect(isNothing(value)).toBe(true),
);

test.each(['Draft', '- a', '- ""\n- a', '[a]', '- - a', 'nullable'])('%j is something', (value) =>
  expect(isNothing(value)).toBe(false),
);

test('many empty items and a word are read at once', () => {
  expect(isNothing(`${'-  '.repeat(60)}x`)).toBe(false);
});
