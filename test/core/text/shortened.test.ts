import { expect, test } from 'vitest';
import { quoted, shortened, subjectOf } from '../../../server/src/core/text/shortened.ts';

test.each([
  ['Motivation', 'Motivation'],
  ['  Over\ntwo   lines ', 'Over two lines'],
  ['Pros and Cons of the Options', 'Pros and Cons of the…'],
  ['Documentation Requirements', 'Documentation Requirements'],
  ['Documentation Requirements, again', 'Documentation…'],
  ['What are the SLIs (service level)', 'What are the SLIs…'],
  ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffahrtsges…'],
  ['What Donaudampfschifffahrtsgesellschaften need', 'What Donaudampfschifffahr…'],
])('%j is named %j', (text, named) => {
  expect(subjectOf(text)).toBe(named);
});

test('what is short enough stays, what is quoted may be longer', () => {
  const sentence = 'Say in one paragraph what will be different for users afterwards.';
  expect(shortened(sentence, 100)).toBe(sentence);
  expect(quoted(sentence)).toBe('Say in one paragraph what will be…');
  expect(shortened(sentence)).toBe('Say in one paragraph what will be different for users…');
});
