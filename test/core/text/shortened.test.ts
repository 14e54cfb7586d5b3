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

test.each([
  ['Start from something', 20, 'Start from something'],
  ['Start from something', 19, 'Start from…'],
  ['Start from something', 11, 'Start from…'],
  ['Start from something', 10, 'Start…'],
  ['It happens: who is it', 13, 'It happens…'],
  ['One (or two) ways', 6, 'One…'],
  ['Two – or three', 6, 'Two…'],
  ['Donaudampfschiff', 6, 'Donau…'],
  ['😀😀😀', 4, '😀…'],
  ['Text', 0, '…'],
])('%j within %i is %j', (line, length, short) => {
  expect(shortened(line, length)).toBe(short);
});
