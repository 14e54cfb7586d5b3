import { describe, expect, test } from 'vitest';
import { world } from '../../../support/world.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Withdrawn
- Requires: RFC-NNNN

## Design

How does it work? See [the guide](guide.md).
`;

const rfc = (body: string, more = '') => `# RFC-0012: Queues\n\n- Status: Accepted\n${more}\n## Design\n\n${body}\n`;

const FILES = {
  'rfcs/template.md': TEMPLATE,
  'rfcs/0011-tables.md':
    '# RFC-0011: Tables\n\n- Status: Accepted\n\n## Design\n\nRows.\n\n## Design\n\nMore.\n\n<a id=cells></a>\n',
  'rfcs/0013-rivers/README.md': '# RFC-0013: Rivers\n\n- Status: Accepted\n\n## Design\n\nFlow.\n',
  'rfcs/flow.png': '',
  'docs/README.md': '# Docs\n',
};

function told(body: string, more = '', files: Record<string, string> = {}): readonly string[] {
  return world({ ...FILES, ...files, 'rfcs/0012-queues.md': rfc(body, more) })
    .told('rfcs/0012-queues.md')
    .map((message) => message.replace(/^reference-broken /, '').replace(/\. Correct .*$/, ''));
}

describe('a link', () => {
  test.each([
    '[a](0011-tables.md)',
    '[a](./0011-tables.md#design)',
    '[a](0011-tables.md#design-1)',
    '[a](0011-tables.md#cells)',
    '[a](0011-tables)',
    '[a](0011-tables.html)',
    '[a](/rfcs/0011-tables.md)',
    '[a](0013-rivers)',
    '[a](0013-rivers/)',
    '![a](flow.png)',
    '![a](flow.png "Flow")',
    '[a](../docs/)',
    '[a](#design)',
    '[a](#Design)',
    '[a](#user-content-design)',
    '[a](#)',
    '[a](../../elsewhere.md)',
    '[a](https://example.org/0099.md)',
    '[a](/guides/start)',
    '[a](guide.md)',
    '[a](NNNN-name.md)',
    '[a]({{site}}/a.md)',
    '[a](0011-tables.md?plain=1)',
    '`[a](0099.md)`',
    '<!-- [a](0099.md) -->',
    '[^1]: See there',
    '[Ada](@ada-l)',
    '## [Part][x]\n\n## [Part][x]\n\n[a](#part) [a](#part-1)\n\n[x]: #design',
    '![Later](flow.png)\n\n[later]: #nowhere',
    '(cells)=\n## Rows\n\n[a](#cells)',
    '[Later]: #nowhere',
    '### <a name="x"></a>Later\n\n[a](#later) [a](#x)',
    '### Later { #soon }\n\n[a](#later) [a](#soon)',
    '### The `Vec<T>` type\n\n[a](#the-vect-type)',
    '![a](../docs/a file.png)',
  ])('leads somewhere, or is none to be told of: %s', (body) => expect(told(body)).toEqual([]));

  test.each([
    ['[a](0099-gone.md)', '`0099-gone.md`: no such file'],
    ['[a](0099-gone)', '`0099-gone`: no such file'],
    ['![a](gone.png)', '`rfcs/gone.png`: no such file'],
    ['![a](logo@2x.png)', '`logo@2x.png`: no such file'],
    ['[a](/docs/gone.md)', '`docs/gone.md`: no such file'],
    ['[a](#desgn)', '`#desgn`: no such heading'],
    ['[a](##design)', '`##design`: no such heading'],
    ['[a]((https://example.org/x))', '`(https://example.org/x)`: a bracket too many before the address. Remove it.'],
    ['[a]([https://example.org/x)', '`[https://example.org/x`: a bracket too many before the address. Remove it.'],
    ['[a](ada@example.org)', '`ada@example.org`: an e-mail address without `mailto:` before it. Add that.'],
    ['[a](0011-tables.md#desgn)', '`#desgn`: no such heading in `0011-tables.md`'],
    ['[a](0011-tables.md#design-2)', '`#design-2`: no such heading in `0011-tables.md`'],
    ['[gone]: 0099-gone.md\n\nSee [gone].', '`0099-gone.md`: no such file'],
  ])('leads to nothing: %s', (body, message) => expect(told(body)).toEqual([message]));

  test('to a folder that only a site has is not told of where several proposals have such links', () => {
    const link = '![a](images/flow.png)';
    const more = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`rfcs/002${i}-x.md`, rfc(link).replace('0012', `002${i}`)]),
      );
    expect(told(link, '', more(1))).toHaveLength(1);
    expect(told(link, '', more(2))).toEqual([]);
  });

  test('to a part of the series that stands elsewhere is not told of', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, i) => `[${i}](rfc-2${i}.md)${i % 2 ? '' : ` [${i}](./rfc-2${i})`}`).join(' ');
    const here = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`rfcs/rfc-2${i}.md`, rfc('X.')]));
    expect(told(links(9))).toHaveLength(14);
    expect(told(links(10))).toEqual([]);
    expect(told(links(10), '', here(4))).toEqual([]);
    expect(told(links(10), '', here(6))).toHaveLength(6);
  });

  test('to folders that another part of the series has is not told of', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, i) => `[${i}](../assets/rfc-2${i}/a.png)`).join(' ');
    const there = { 'assets/x.png': '', 'assets/rfc-1/a.png': '' };
    expect(told(links(9), '', there)).toHaveLength(9);
    expect(told(links(10), '', there)).toEqual([]);
    expect(told(`${links(10)} [1](../assets/rfc-20/deep/a.png)`, '', there)).toEqual([]);
    expect(told(`${links(10)} [1](../assets/flow.png)`, '', there)).toHaveLength(1);
  });

  test('is ignored where the author asks for it, and a comment that is not needed is told', () => {
    const comment = '<!-- proposals-ignore reference-broken: to come -->';
    expect(told(`${comment}\n[a](0099-gone.md)`)).toEqual([]);
    expect(told(`${comment}\n[a](0011-tables.md)`)).toEqual([expect.stringContaining('nothing to ignore here')]);
  });
});

describe('a field for other proposals', () => {
  test.each([
    'RFC-0011',
    'RFC 11, RFC 13',
    '11, 13',
    '[RFC-0011](0011-tables.md)',
    '0011-tables.md',
    '0011-tables',
    '/rfcs/0013-rivers',
    '`rfcs/0011-tables.md`, `rfcs/0013-rivers`',
    'docs/README.md',
    'RFC-2119',
    '[RFC 4](https://example.org/rfc4)',
    'none',
    'N/A',
    'import/export of 9 things',
  ])('names what is there, or elsewhere: %s', (value) => expect(told('X.', `- Requires: ${value}\n`)).toEqual([]));

  test.each([
    ['RFC-0005', '`Requires`: no proposal `RFC-0005`'],
    ['11, 5', '`Requires`: no proposal `5`'],
    ['/rfcs/0005-gone.md', '`Requires`: no proposal `/rfcs/0005-gone.md`'],
    ['`rfcs/0005-gone.md`', '`Requires`: no proposal `rfcs/0005-gone.md`'],
    ['[RFC-0005](0005-gone.md)', '`0005-gone.md`: no such file'],
  ])('names nothing: %s', (value, message) => expect(told('X.', `- Requires: ${value}\n`)).toEqual([message]));
});

test('a field names a proposal by its file alone, wherever that stands in the series, unless there are two of them', () => {
  const old = Object.fromEntries(
    ['old/0004-ships.md', 'old/0003-twice.md', 'older/0003-twice.md'].map((path) => [`rfcs/${path}`, rfc('X.')]),
  );
  const named = (value: string) => told('X.', `- Requires: ${value}\n`, old);
  expect(named('0004-ships.md')).toEqual([]);
  expect(named('`0004-ships.md`')).toEqual([]);
  expect(named('README.md')).toEqual(['`Requires`: no proposal `README.md`']);
  expect(named('0003-twice.md')).toEqual(['`Requires`: no proposal `0003-twice.md`']);
  expect(named('older/0004-ships.md')).toEqual(['`Requires`: no proposal `older/0004-ships.md`']);
});

describe('a name for short in the text', () => {
  const series = (count: number, without: readonly number[] = []) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => i + 1)
        .filter((number) => ![11, 12, 13, ...without].includes(number))
        .map((number) => [`rfcs/00${`${number}`.padStart(2, '0')}-x.md`, rfc('X.')]),
    );

  test.each(['As RFC 5 says.', 'As RFC-0005 says.', '- rfc 5'])('names nothing: %s', (body) => {
    expect(told(body, '', series(20, [5]))).toEqual([
      expect.stringMatching(/^`(?:RFC 5|RFC-0005|rfc 5)`: no proposal of that number$/),
    ]);
    const { problems } = world({ ...FILES, ...series(20, [5]), 'rfcs/0012-queues.md': rfc(body) });
    expect(problems('rfcs/0012-queues.md').map(({ severity }) => severity)).toEqual(['hint']);
  });

  test.each([
    ['another one', 'As RFC 6 says.', series(20, [5])],
    ["somebody else's", 'As RFC 2119 and RFC 21 say.', series(20, [5])],
    ["somebody else's, with other letters", 'As ISO 5 and ADR-0005 say.', series(20, [5])],
    ['what a link leads to', '[RFC 5](https://example.org), [RFC 5], [RFC 5][there]', series(20, [5])],
    ['what is in code', '`RFC-0005`', series(20, [5])],
    ['what may be anything, where many numbers are missing', 'As RFC 5 says.', series(20, [5, 6, 7])],
    ['what may be anything, in a short series', 'As RFC 5 says.', series(9, [5])],
    ['one in another folder', 'As RFC 5 says.', { ...series(20, [5]), 'rfcs/old/0005-x.md': rfc('X.') }],
  ])('names %s', (_, body, files) => expect(told(body, '', files)).toEqual([]));
});

test('without knowing the others nothing is told, and nothing is said of comments about it', () => {
  const { problems } = world({
    ...FILES,
    'rfcs/0012-queues.md': rfc('<!-- proposals-ignore reference-broken -->\nX.'),
  });
  expect(problems('rfcs/0012-queues.md')).toHaveLength(1);
});
