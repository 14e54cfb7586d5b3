import { expect, test } from 'vitest';
import { LEXICONS } from '../../../server/src/core/language/lexicons.ts';
import { spoken } from '../../../server/src/core/language/spoken.ts';
import { WordTree } from '../../../server/src/core/language/wordTree.ts';
import { wordsOf } from '../../../server/src/core/text/words.ts';

function fits(phrase: string, text: string): boolean {
  const tree = new WordTree([phrase]);
  const words = text.split(' ');
  return tree.standsAt(words, 0, words.length);
}

test.each([
  ['(a|b c) d', ['a d', 'b c d'], ['d', 'a b c d']],
  ['[a] [b] c', ['c', 'a c', 'b c', 'a b c'], ['a b', 'ac']],
  ['a [b] [c]', ['a', 'a b', 'a c', 'a b c'], ['b', 'a ']],
  ['a [b] c', ['a c', 'a b c'], ['a  c']],
  ['[sub](section|part)s', ['sections', 'subparts'], ['sub sections']],
  ['(x|[y] z) w', ['x w', 'z w', 'y z w'], ['y w']],
  ['* a', ['some a'], ['a', 'some other a']],
  ['a … b', ['a b', 'a one b', 'a one two three four b'], ['a one two three four five b', 'ab']],
])('%s', (phrase, examples, counterExamples) => {
  for (const words of examples) expect(fits(phrase, words), words).toBe(true);
  for (const words of counterExamples) expect(fits(phrase, words), words).toBe(false);
});

test('words are whole, in scripts with spaces between them', () => {
  const isOptional = spoken((lexicon) => lexicon.optional, 'anywhere');
  expect(isOptional(wordsOf('Optional: steps'))).toBe(true);
  expect(isOptional(wordsOf('Options and optionality'))).toBe(false);
  expect(isOptional(wordsOf('（可选）'))).toBe(true);
  expect(isOptional(wordsOf('この節は任意です'))).toBe(true);
});

test('neither accents nor the way in which they are written matter', () => {
  const isAccepted = spoken((lexicon) => lexicon.statuses.accepted, 'whole');
  for (const status of ['accepté', 'accepte', 'ACCEPTÉ', 'accepte\u0301'])
    expect(isAccepted(wordsOf(status))).toBe(true);
});

test.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
  '%s is in lower case, and its brackets close',
  (_, lexicon) => {
    const phrases = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? value.flatMap(phrases)
          : value && typeof value === 'object'
            ? Object.values(value).flatMap(phrases)
            : [];
    const { language, ...rest } = lexicon;
    for (const phrase of phrases(rest)) {
      expect(phrase).toBe(phrase.toLowerCase());
      expect(phrase.split(/[([]/).length, phrase).toBe(phrase.split(/[)\]]/).length);
    }
  },
);
