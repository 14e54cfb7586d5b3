import { describe, expect, test } from 'vitest';
import {
  findPlaceholders,
  findPlaceholdersInText,
  isForm,
  mayHoldPlaceholder,
  placeholderKey,
} from '../../../server/src/core/document/placeholders.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const inText = (text: string) => findPlaceholdersInText(text).map(({ start, end }) => text.slice(start, end));
const inDocument = (source: string, isWanted?: (source: string) => boolean) => {
  const { text, preamble, sections, definitions } = parseDocument(source);
  return [...preamble, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])].flatMap((block) =>
    findPlaceholders(text, block, definitions, isWanted).map(({ start, end }) => text.slice(start, end)),
  );
};

describe('a placeholder', () => {
  test.each([
    ...[
      '[Your name]',
      '{name}',
      '${name}',
      '{{ name }}',
      '<name>',
      '<Your name>',
      '<%= name %>',
      '［名前］',
      '｛名前｝',
    ],
    ...['TBD', 'TBA', 'TODO', 'FIXME', 'CHANGEME', 'CHANGE_ME', 'REPLACE_ME', 'XXXX', 'NNNN', '0000', '#NNN', '#0'],
    ...['vX.Y', 'X.Y.Z', 'X%', '???', '????', 'me@example.com', 'YYYY-MM-DD', 'yyyy/mm/dd', 'YYYY-MM-DD-short-name'],
  ])('is %s', (placeholder) => {
    expect(mayHoldPlaceholder(placeholder)).toBe(true);
    expect(inText(`Say ${placeholder} here`)).toEqual([placeholder]);
    expect(inDocument(`Say ${placeholder} here`)).toEqual([placeholder]);
  });

  test.each([
    ...['[ ]', '[x]', '[X]', '[1]', '[12]', '[^1]', '[^note]', '[]', '{}', '<>', '[a](b)', 'plain words'],
    ...['<https://example.org>', '<mailto:me@here.org>', '<me@here.org>', '<br>', '<br/>', '<b>', '</b>', 'a < b > c'],
    ...[
      '<img src="x">',
      '<details open>',
      '<my-part a="b">',
      '<my-part/>',
      '??',
      'XX',
      '000',
      '10000',
      'TODOS',
      'X.Yz',
    ],
    ...['me@example.de', '2026-05-02'],
  ])('is not %s', (words) => {
    expect(inText(`Say ${words} here`)).toEqual([]);
    expect(inDocument(`Say ${words} here`)).toEqual([]);
  });

  test('is found each time, in order', () => {
    expect(inText('[a b], {c} and TBD, by <Your name> on YYYY-MM-DD')).toEqual([
      '[a b]',
      '{c}',
      'TBD',
      '<Your name>',
      'YYYY-MM-DD',
    ]);
  });
});

describe('a placeholder in a document', () => {
  test.each([
    ['a code span', 'Say `[name]` here.'],
    ['a fence', '```\n[name]\n```'],
    ['indented code', '    [name]'],
    ['a code block in a list', '- a\n\n      [name]'],
    ['a comment', 'Words <!-- [name] --> here.'],
    ['a comment of its own', '<!-- [name] -->'],
    ['the text of a link', '[see [name] there](https://a.org)'],
    ['the text of a picture', '![a [name] b](a.png)'],
    ['what a definition makes a link', 'Say [name] here.\n\n[name]: https://a.org'],
    ['what a definition in capitals makes a link', 'Say [name] here.\n\n[NAME]: https://a.org'],
    ['what a definition in small letters makes a link', 'Say [NAME] here.\n\n[name]: https://a.org'],
    ['an address with angle brackets', 'See <https://a.org/{name}>.'],
    ['an attribute', 'Words <img src="{name}"> here.'],
    ['a definition', '[a]: https://a.org/{name}'],
    ['a link by its label', '> [a]: /u\n>\n> See [the {name}][a].'],
    ['a picture by its label', '> [a]: /u\n>\n> See ![the {name}][a].'],
  ])('is none in %s', (_, source) => expect(inDocument(source)).toEqual([]));

  test.each([
    ['emphasis', 'Say **[name]** here.'],
    ['a list', '- one\n  - [name]'],
    ['a quote', '> [name]'],
    ['a heading', '## About [name]'],
    ['a table', '| a | b |\n|---|---|\n| [name] | c |'],
    ['a line with code beside it', 'Say [name] and `[this]` here.'],
    ['a line with a comment beside it', 'Say [name] <!-- [this] --> here.'],
    ['a line behind a byte order mark', '\uFEFFSay [name] here.'],
  ])('is one in %s', (_, source) => expect(inDocument(source)).toEqual(['[name]']));

  test('beside a heading is none where it says whether the section is needed', () => {
    expect(inDocument('## Costs [optional]\n\nAsk [optional] here.')).toEqual(['[optional]']);
    expect(inDocument('## Costs (TODO)')).toEqual(['TODO']);
    expect(inDocument('## Costs [of what]')).toEqual(['[of what]']);
  });

  test('is found only where it is asked for', () => {
    expect(inDocument('[a b] and {c} and [d e]', (source) => source !== '{c}')).toEqual(['[a b]', '[d e]']);
    expect(inDocument('[a b] and {c}', () => false)).toEqual([]);
  });

  test('that are two to writers stay two where CommonMark sees a link', () => {
    expect(inDocument('[Step one]: [What to do]')).toEqual(['[Step one]', '[What to do]']);
    expect(inDocument('[Step]: [What]')).toEqual(['[Step]', '[What]']);
  });

  test('in what is too crowded to be read closely is taken for what was meant', () => {
    expect(inDocument(`[name] ${'a`'.repeat(700)}`)).toEqual([]);
  });
});

test('two placeholders are the same whatever their case and white space', () => {
  expect(placeholderKey('[Your\n  Name]')).toBe(placeholderKey('[your name]'));
  expect(placeholderKey('[your name]')).not.toBe(placeholderKey('[yourname]'));
});

test.each(['XXXX', 'NNNN', '#NN', 'X.Y', 'YYYY-MM-DD', 'YYYY-MM-DD-name'])('%s is a form', (source) =>
  expect(isForm(source)).toBe(true),
);
test.each(['[name]', 'TBD', '<name>', 'a YYYY-MM-DD', 'XXXX or so'])('%s is no form', (source) =>
  expect(isForm(source)).toBe(false),
);
