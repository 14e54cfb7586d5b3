import { describe, expect, test } from 'vitest';
import { isTable, readPhrases } from '../../../server/src/core/document/phrases.ts';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

test('advice right below a list is left over as anywhere else', () => {
  const text = (below: string) => `# Tickets\n\n## Goals\n\n- Fewer queues\n${below}\n`;
  const template = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n## Goals\n\nName what gets better, and for whom.\n',
  });
  const check = (below: string) => brief(problemsOf(text(below), template));
  expect(check('Name what gets better, and for whom.')).toEqual(['placeholder-leftover: Goals']);
  expect(check('We shall see.')).toEqual([]);
});

describe('a block is read as the phrases in it', () => {
  const read = (source: string) => {
    const { text, preamble } = parseDocument(source);
    return preamble
      .flatMap((block) => readPhrases(text, block))
      .map(({ kind, range: { start, end } }) => `${kind}: ${text.slice(start, end)}`);
  };

  test.each([
    ['sentences', 'One is. Two is! Three is?', ['sentence: One is.', 'sentence: Two is!', 'sentence: Three is?']],
    [
      'sentences in brackets and quotes',
      'Say. (Or not.) "So."',
      ['sentence: Say.', 'sentence: (Or not.)', 'sentence: "So."'],
    ],
    [
      'sentences that begin with marks',
      'Say. **B**: x. [N] y. <b>z',
      ['sentence: Say.', 'sentence: **B**: x.', 'sentence: [N] y.', 'sentence: <b>z'],
    ],
    ['no sentence that begins small', 'Trains, i.e. buses, run.', ['sentence: Trains, i.e. buses, run.']],
    [
      'lines that begin with a label',
      'a b\n**L**: x\n__M__: y\n[N]',
      ['sentence: a b', 'sentence: **L**: x', 'sentence: __M__: y', 'sentence: [N]'],
    ],
    ['a sentence over lines', 'One and\ntwo. Three.', ['sentence: One and\ntwo.', 'sentence: Three.']],
    ['a table', '| a | b |\n|---|---|\n| c | d |\n| e | |', ['header: | a | b |', 'row: | c | d |', 'row: | e | |']],
    ['items', '- One. Two\n- three', ['item: One.', 'item: Two', 'item: three']],
    ['tasks, whole', '- [ ] Do. It\n* [x] Done\n1. [X] So', ['task: Do. It', 'task: Done', 'task: So']],
    [
      'a line below an item',
      '- one\nTwo below\n- three\nfour',
      ['item: one', 'sentence: Two below', 'item: three\nfour'],
    ],
    ['a paragraph in an item', '- one\n\n  More. Words.', ['item: one', 'sentence: More.', 'sentence: Words.']],
    ['items in items', '- one\n  - two\n  - [ ] three', ['item: one', 'item: two', 'task: three']],
    [
      'other blocks in items',
      '- a\n\n  ```\n  b\n  ```\n- <!-- c -->\n- # d',
      ['item: a', 'code: ```\n  b\n  ```', 'comment: <!-- c -->', 'sentence: # d'],
    ],
    ['a fence', '```js\na b\n```', ['code: ```js\na b\n```']],
    ['indented code', '    a b', ['code: a b']],
    ['a comment', '<!-- a b -->', ['comment: <!-- a b -->']],
    ['a comment behind a sentence', 'Words. <!-- c -->', ['sentence: Words.', 'comment: <!-- c -->']],
    ['a sentence before an empty comment', 'Words. <!-- -->', ['sentence: Words.']],
    ['a picture in capitals', '<IMG src="x">', ['sentence: <IMG src="x">']],
    ['a comment behind empty ones', '<!-- -->\n<!-- --><!-- a -->', ['comment: <!-- a -->']],
    ['HTML behind an empty comment', '<!-- -->\n<div>a <b>b</b></div>', ['sentence: <div>a <b>b</b></div>']],
    ['a picture', '<img src="x">', ['sentence: <img src="x">']],
    ['a definition among words', '[a]: /u\nwords', ['sentence: [a]: /u\nwords']],
    ['two placeholders that look like a definition', '[Step]: [What]', ['sentence: [Step]: [What]']],
    ['an ellipsis', '…', ['sentence: …']],
    [
      'a list that is too long to be read',
      `- One. Two\n- ${'a`'.repeat(700)}`,
      [`sentence: - One. Two\n- ${'a`'.repeat(700)}`],
    ],
  ])('%s', (_, source, phrases) => expect(read(source)).toEqual(phrases));

  test.each(['---', '<div></div>', '<!-- -->', '[a]: /u', '[a]: /u\n[b]: /v', '```js\n```', '> ', '- ', '* **'])(
    'nothing in %j',
    (source) => expect(read(source)).toEqual([]),
  );

  test('as quoted where it is', () => {
    const { text, preamble } = parseDocument('> One. Two\n>\n> - three\n\nFour');
    const found = preamble.flatMap((block) => readPhrases(text, block));
    expect(found.map(({ key, isQuoted = false }) => [key, isQuoted])).toEqual([
      ['one', true],
      ['two', true],
      ['three', true],
      ['four', false],
    ]);
  });

  test.each([
    ['**Some** _words_, `here`', 'some words here'],
    ['<div>words <b>in</b> tags</div>', 'words in tags'],
    ['<div>words <!-- not these --></div>', 'words'],
    ['<div>a\n<b x\ny</div>', 'a b x y'],
    ['```js\nlet a = 1;\n```', 'let a 1'],
    ['~~~ js\nlet a\n~~~', 'let a'],
    ['a <!-- proposals-ignore x --> b', 'a b'],
    ['```\n<!-- proposals-ignore x -->\n```', 'proposals ignore x'],
    ['    <!-- proposals-ignore x -->', 'proposals ignore x'],
    ['…', '…'],
  ])('by its words alone: %j', (source, key) => {
    const { text, preamble } = parseDocument(source);
    expect(preamble.flatMap((block) => readPhrases(text, block)).map((phrase) => phrase.key)).toEqual([key]);
  });
});

test.each(['| a | b |\n|---|---|', 'a | b\n--- | ---', '| a |\n|:-:|', '| a | b |\n|-|-|\r\n', '> | a |\n> |---|'])(
  '%j is a table',
  (source) => expect(isTable(source)).toBe(true),
);
test.each(['a b\n|---|', '| a | b |', '| a |\nb |---|', '', '| a |\n| b |'])('%j is no table', (source) =>
  expect(isTable(source)).toBe(false),
);
