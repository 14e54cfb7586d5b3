import { describe, expect, test } from 'vitest';
import {
  checkProposal,
  foldingOf,
  followTemplate,
  matchTemplate,
  outlineOf,
  parseDocument,
  readTemplate,
} from '../../server/src/core/index.ts';
import { builtin } from '../support/builtin.ts';

const HEAD = '# RFC: A\n\n- **Status**: Draft\n- **Created**: 2026-11-21\n\n## Summary\n\n';
const times = (count: number, piece: string) => piece.repeat(count);
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const MARKDOWN: readonly (readonly [string, string])[] = [
  ['2,800 nested list marks', `${times(2_800, '- ')}a`],
  ['6,000 nested list marks', `${times(6_000, '- ')}a`],
  ['6,000 nested quotes', `${times(6_000, '>')}a`],
  ['1,950 lists in quotes', `${times(1_950, '> - ')}a`],
  ['4,000 asterisks round a letter', `${times(4_000, '*')}a${times(4_000, '*')}`],
  ['12,000 asterisks round a letter', `${times(12_000, '*')}a${times(12_000, '*')}`],
  ['8,000 openings of comments', times(8_000, 'a <!--')],
  ['16,000 openings of instructions', times(16_000, 'a <?')],
  ['4,000 pairs of backticks', times(4_000, '`` ')],
  ['backtick runs of growing length', lines(600, (i) => times(i, '`')).replaceAll('\n', ' ')],
  ['16,000 closing asterisks', times(16_000, 'a* ')],
  ['16,000 closing brackets', times(16_000, 'a]')],
  ['an opening bracket before 40,000 letters', `[${times(40_000, 'a')}`],
  ['50,000 opening brackets', times(50_000, '[')],
  ['a quote of 8,000 lazy lines', `> a\n${times(8_000, 'b\n')}`],
  ['4,000 underlined headings', times(4_000, 'a\n=\n')],
  ['4,000 headings', lines(4_000, (i) => `## Heading ${i}`)],
  ['4,000 headings of falling and rising levels', lines(4_000, (i) => `${times((i % 6) + 1, '#')} H${i}`)],
  ['4,000 copies of one heading', times(4_000, '## Summary\n')],
  ['a list nested 400 deep', lines(400, (i) => `${times(i, '  ')}- a`)],
  ['4,000 definitions above an underline', `${times(4_000, '[a]: /u\n')}b\n===\n`],
  ['one paragraph of 500 KB', times(50_000, 'some words')],
  ['a paragraph of 20,000 lines', times(20_000, 'some words\n')],
  ['a table of 5,000 rows', `| a | b |\n|---|---|\n${times(5_000, '| High/Low/x | [x] |\n')}`],
  ['5,000 placeholders', times(5_000, '[Your Name] {{x}} <y> TBD\n')],
  ['5,000 fields', lines(5_000, (i) => `- **Key ${i}**: value`)],
  [
    'an ordinary document of 500 KB',
    lines(5_000, (i) => `### Part ${i}\n\nSome text with \`code\` and [a link](https://x.y).\n\n- item\n- item`),
  ],
  ['2,900 nested numbers', `${times(2_900, '1. ')}a`],
  ['1,200 numbers in quotes', `${times(1_200, '> 1. ')}a`],
  ['20,000 spaces behind a heading', `## a${times(20_000, ' ')}b`],
  ['a heading of 20,000 marks', `## ${times(20_000, '# ')}x`],
  ['a heading of 20,000 brackets', `## ${times(20_000, '[')}`],
  ['a heading of 5,000 comments', `## ${times(5_000, '<!--')}`],
  ['a heading of 1,500 asterisks behind `optional`', `## optional${times(1_500, '*')}N`],
  ['a field whose value is 20,000 tabs', `- **Status**: a${times(20_000, '\t')}b`],
  ['a field whose value is 20,000 brackets', `- **Status**: ${times(20_000, '[')}`],
  ['a field whose value is 20,000 closing marks', `- **Created**: ${times(20_000, ')')}a`],
  ['a field whose value is one word of 50,000 letters', `- **Status**: ${times(50_000, 'x')}`],
  ['a line of 20,000 table marks', `a\n${times(20_000, '>-|')}\n`],
  ['a table header of 1,000 asterisks', `| ${times(1_000, '*')}x | y |\n|---|---|\n| Status | Draft |\n`],
  ['a table cell of 20,000 spaces', `| a |\n|---|\n|A/A${times(20_000, ' ')}\n`],
  ['10,000 tags of one letter', times(10_000, '<a')],
  ['a block of 10,000 tags', `<div>${times(10_000, '<a')}`],
  ['a block of 10,000 comments', `<div>${times(10_000, '<!--')}`],
  ['5,000 comments', times(5_000, '<!-- a -->\n')],
  ['a line of 20,000 definitions', `[a]: /u ${times(20_000, "'(")}`],
  ['a block of a line of 300,000 tags', `<div>\n${times(300_000, '<a')}`],
  ['a block of 200,000 comments', `<div>\n${times(200_000, '<!--')}\n</div>`],
  ['a definition before 300,000 opening marks', `[a]: x${times(300_000, "('")}`],
  ['a heading of 200,000 openings of anchors', `## ${times(200_000, 'T{#')}`],
  ['a tag of 100,000 attributes', `<A\tP${times(100_000, '\tM="P')}>`],
  ['a tag of 300,000 mail signs', `<A${times(300_000, '@')} x>`],
  ['a null, a lone surrogate and a mark that turns the text', '\0 \ud800 \u202e a\n\n## \udc00\n'],
  ['carriage returns alone', lines(2_000, () => '## a').replaceAll('\n', '\r')],
];

const FRONT_MATTER: readonly (readonly [string, string])[] = [
  ['code of another language', '---js\nrequire("child_process").execSync("exit 1")\n---\n'],
  ['a language of every object', '---constructor\na: 1\n---\n'],
  ['80,000 blank lines', `---\n${times(80_000, '\n')}---\n`],
  ['80,000 blank lines without an end', `---\n${times(80_000, '\n')}`],
  ['80,000 fields without an end', `---\n${times(80_000, 'a: 1\n')}`],
  ['a fence with text behind it', '---\na: 1\n---foo\n'],
  ['no end', '---\ntitle: A\nstatus: draft\n'],
  ['invalid YAML', '---\na: [1\nb: "x\n---\n'],
  ['impossible dates and numbers', '---\nrfc: 0007\ncreated: 2026-02-30\nversion: 1.10\n---\n'],
  ['aliases that grow', `---\na: &a [x,x]\n${lines(9, (i) => `b${i}: &b${i} [${times(9, '*a,')}*a]`)}\n---\n`],
  ['5,000 open brackets', `---\na: ${times(5_000, '[')}\n---\n`],
  ['5,000 open braces', `---\na: ${times(5_000, '{')}\n---\n`],
  ['2,000 nested lists', `---\n${times(2_000, '- ')}a\n---\n`],
  ['20,000 keys', `---\n${lines(20_000, (i) => `key${i}: 1`)}\n---\n`],
  ['1,500 keys', `---\n${lines(1_500, (i) => `k${i}: 1`)}\n---\n`],
  ['a key of every object', '---\n__proto__: { a: 1 }\nconstructor: 1\ntoString: 2\n---\n'],
  ['keys that are no words', '---\n? [a, b]\n: 1\n{ a: 1 }: 2\n1: 3\n~: 4\n---\n'],
  ['no map', '---\n- a\n- b\n---\n'],
  ['a tag', '---\na: !!js/function "x"\nb: !!binary "??"\n---\n'],
  ['several documents', '---\na: 1\n...\n--- !x\nb: 2\n---\n'],
  ['16,000 characters in one value', `---\nstatus: ${times(16_000, ')')}\n---\n`],
  ['16,000 blanks in one key', `---\na${times(16_000, ' ')}b\n---\n`],
  ['16,000 blanks in one key, and an error', `---\na${times(16_000, ' ')}b: [\n---\n`],
  ['a null and a lone surrogate', '---\na: \0\nb: \ud800\n---\n'],
];

const [rfc] = builtin;

/** All that an editor asks for at once; how many things it got. */
function everything(text: string): number {
  if (!rfc) throw new Error('no template');
  const document = parseDocument(text);
  const matched = matchTemplate(document, builtin);
  const match = followTemplate(document, rfc);
  const problems = [...checkProposal(match), ...(matched ? checkProposal(matched) : [])];
  for (const { range } of problems) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeLessThanOrEqual(text.length);
    expect(range.start).toBeLessThanOrEqual(range.end);
  }
  return problems.length + outlineOf(match).length + foldingOf(match).length;
}

describe('a document does no harm', () => {
  test.each(MARKDOWN)('with %s in a section', (_, markdown) => {
    expect(everything(`${HEAD}${markdown}\n\n## Motivation\n\nText.\n`)).toBeGreaterThan(0);
  });

  test.each(MARKDOWN)('with %s and nothing else', (_, markdown) => {
    expect(everything(markdown)).toBeGreaterThan(0);
  });

  test.each(FRONT_MATTER)('with front matter of %s', (_, frontMatter) => {
    expect(everything(frontMatter + HEAD)).toBeGreaterThan(0);
  });
});

describe('a template does no harm', () => {
  test.each([...MARKDOWN, ...FRONT_MATTER])('with %s', (_, text) => {
    const template = readTemplate({ id: 'hostile', name: 'Hostile', text });
    expect(template.document.text).toBe(text);
    const match = followTemplate(parseDocument(`${HEAD}Text.\n`), template);
    expect(checkProposal(match).every(({ range }) => range.end <= match.document.text.length)).toBe(true);
  });
});
