import { expect, test } from 'vitest';
import {
  applyEdits,
  indexProblems,
  judgeIndexes,
  mayHoldIndex,
  parseDocument,
} from '../../../server/src/core/index.ts';
import { entry, library } from './proposals.ts';

const entries = [
  entry(1, { title: 'One', status: 'Accepted' }),
  entry(2, { title: 'Two', status: 'Superseded by RFC-0001' }),
  entry(3, { title: 'Three', status: 'Draft' }),
  entry(4, { title: 'Four', status: 'Accepted' }),
  entry(5, { title: 'Five', status: 'Implemented' }),
];
const HEAD = '| # | Title | Status |\n|---|:-:|--|\n';
const row = (number: number, status: string, target = `000${number}-x.md`) =>
  `| ${number} | [It](${target}) | ${status} |\n`;
const RIGHT = row(1, 'Accepted') + row(2, 'Superseded') + row(3, 'Draft') + row(4, 'Accepted') + row(5, 'Implemented');

function told(text: string, path = 'rfcs/README.md', of = entries): readonly string[] {
  const document = parseDocument(text);
  const problems = indexProblems({ library, entries: of }, document, path) ?? [];
  return judgeIndexes(problems, {}).map(({ rule, severity, message, range }) => {
    const about = text.slice(range.start, range.end);
    return `${severity} ${rule}: ${rule === 'index-outdated' ? `${about} (${message.split(':')[0]})` : message}`;
  });
}
const inTable = (rows: string) => told(`# RFCs\n\n${HEAD}${rows}`);

test('a table that says what the proposals say has nothing wrong', () => {
  expect(inTable(RIGHT)).toEqual([]);
  expect(inTable(RIGHT.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('what is set beats what a rule has, and an uncertain finding stays a hint', () => {
  const text = `${HEAD}${row(1, 'Draft')}${row(4, 'Implemented')}`;
  const problems = indexProblems({ library, entries }, parseDocument(text), 'rfcs/README.md') ?? [];
  const judged = (severity: 'error' | 'off') =>
    judgeIndexes(problems, { 'index-outdated': severity }).filter(({ rule }) => rule === 'index-outdated');
  expect(judged('error').map(({ severity }) => severity)).toEqual(['error', 'hint']);
  expect(judged('off')).toEqual([]);
});

test('the message has both, and what to do', () => {
  const text = HEAD + row(1, 'Draft');
  expect(indexProblems({ library, entries }, parseDocument(text), 'rfcs/README.md')).toEqual([
    {
      rule: 'index-outdated',
      message: '`RFC-0001`: `Draft` here, but `Accepted` in its own file. Correct one of them.',
      subject: 'RFC-0001',
      other: 'rfcs/0001-x.md',
      range: { start: text.lastIndexOf('Draft'), end: text.lastIndexOf('Draft') + 5 },
      isUncertain: false,
      fix: {
        title: 'Change to "Accepted"',
        edit: { range: { start: text.lastIndexOf('Draft'), end: text.lastIndexOf('Draft') + 5 }, newText: 'Accepted' },
        isPreferred: false,
      },
    },
  ]);
});

test.each([
  ['Draft', 'Accepted'],
  ['**Draft**', '**Accepted**'],
  ['`Draft`', '`Accepted`'],
  ['[Draft](x.md)', undefined],
  ['**Draft', undefined],
  ['🚧 Draft', undefined],
])('a cell that says %s becomes %s', (before, after) => {
  const text = HEAD + row(1, before);
  const [problem] = indexProblems({ library, entries }, parseDocument(text), 'rfcs/README.md') ?? [];
  expect(problem?.fix && applyEdits(text, [problem.fix.edit])).toBe(after && HEAD + row(1, after));
});

test.each([
  ['another stage', row(1, 'Rejected'), ['warning index-outdated: Rejected (`RFC-0001`)']],
  ['one that was replaced', row(2, '**Accepted**'), ['warning index-outdated: **Accepted** (`RFC-0002`)']],
  ['one that is done', row(4, 'Implemented'), ['hint index-outdated: Implemented (`RFC-0004`)']],
  ['one that is done, and closed since', row(2, 'Implemented'), ['warning index-outdated: Implemented (`RFC-0002`)']],
  ['another word for the same', row(1, 'Approved in 2024'), []],
  ['what is open either way', row(3, 'In review'), []],
  ['a word that means nothing', row(1, 'Blue'), []],
  ['nothing', row(1, ''), []],
  [
    'a link on the pages of a host',
    row(1, 'Draft', 'https://x.org/a/b/blob/main/rfcs/0001-x.md'),
    ['warning index-outdated: Draft (`RFC-0001`)'],
  ],
  [
    'a link on the pages of another host',
    row(1, 'Draft', 'https://x.org/a/b/-/blob/main/rfcs/0001-x.md#top'),
    ['warning index-outdated: Draft (`RFC-0001`)'],
  ],
  ['a link to another repository', row(1, 'Draft', 'https://x.org/a/b/blob/main/text/0001-x.md'), []],
  ['a link to no proposal', row(1, 'Draft', '0009-x.md'), []],
  ['a bar that is not escaped', '| 1 | [It](0001-x.md) `a|b` | Draft |\n', []],
  ['a history', row(1, 'Draft') + row(1, 'Accepted'), []],
  ['a link in the status alone', '| 1 | It | Replaced by [it](0001-x.md) |\n', []],
])('%s in the column', (_, rows, problems) => expect(inTable(rows)).toEqual(problems));

test('a table with another column, one of a proposal and one that is written for the user are none of these', () => {
  expect(told(`${HEAD.replace('Status', 'Mood')}${row(1, 'Draft')}`)).toEqual([]);
  expect(told(HEAD + row(1, 'Draft'), 'rfcs/0003-x.md')).toEqual([]);
  const marked = `<!-- proposals:index -->\n\n${HEAD}${row(1, 'Draft')}\n<!-- /proposals:index -->\n`;
  expect(told(marked).map((one) => one.split(':')[0])).toEqual(['information index-stale']);
});

test('a column for other proposals tells nothing of these, nor does one for another status', () => {
  const replaced = '| # | Title | Status | Replaced by |\n|---|---|---|---|\n';
  expect(told(`${replaced}| 2 | Two | Superseded | [RFC-0001](0001-x.md) |\n`)).toEqual([]);
  const progress = '| Title | Implementation status | Status |\n|---|---|---|\n';
  expect(told(`${progress}| [One](0001-x.md) | New | Accepted |\n`)).toEqual([]);
  expect(told(`${progress}| [One](0001-x.md) | New | Draft |\n`)).toEqual([
    'warning index-outdated: Draft (`RFC-0001`)',
  ]);
});

test('beside an index that is written one by hand is compared as well', () => {
  const marked = `<!-- proposals:index -->\n\n${HEAD}${row(1, 'Accepted')}\n<!-- /proposals:index -->\n`;
  const found = told(`${marked}\n## By hand\n\n${HEAD}${row(1, 'Draft')}`);
  expect(found.filter((one) => !one.includes('index-stale'))).toEqual(['warning index-outdated: Draft (`RFC-0001`)']);
});

test('what a status says at length is not put into a cell', () => {
  const long = entry(9, { title: 'Nine', status: `Superseded by RFC-0001, ${'since it was too slow, '.repeat(5)}` });
  const text = HEAD + row(9, 'Accepted');
  const found = indexProblems({ library, entries: [long] }, parseDocument(text), 'rfcs/README.md');
  expect(found).toMatchObject([{ rule: 'index-outdated' }]);
  expect(found?.[0]?.fix).toBeUndefined();
});

test('proposals in folders of their own are told apart', () => {
  const inFolders = [1, 2, 3, 4, 5].map((n) => entry(n, { title: 'X' }, `rfcs/000${n}-x/README.md`));
  const rows = [1, 2, 3, 4].map((n) => row(n, 'Draft', `000${n}-x/README.md`)).join('');
  expect(told(HEAD + rows, undefined, inFolders)).toEqual([
    'information index-incomplete: `RFC-0005` is not listed here. Add it.',
  ]);
});

test('who has nearly all is meant to have them all', () => {
  const four = RIGHT.replace(row(4, 'Accepted'), '');
  expect(inTable(four)).toEqual(['information index-incomplete: `RFC-0004` is not listed here. Add it.']);
  for (const target of ['(0004-x.md)', '(0004-x)', '(<0004-x.md>)', ': 0004-x.md'])
    expect(told(`${HEAD}${four}\n[the fourth]${target}\n`)).toEqual([]);
  // Three of five are a selection, and who keeps no drafts misses none.
  expect(inTable(four.replace(row(5, 'Implemented'), ''))).toEqual([]);
  expect(told(`${HEAD}${four.replace(row(5, 'Implemented'), '')}`, undefined, entries.slice(0, 4))).toEqual([]);
  const more = [...entries, entry(6, { title: 'Six', status: 'Accepted' }), entry(7, { title: 'Seven' })];
  expect(told(HEAD + RIGHT, undefined, more.slice(0, 6))).toEqual([
    'information index-incomplete: `RFC-0006` is not listed here. Add it.',
  ]);
  const nine = [1, 2, 3].flatMap((n) => [entry(n * 10, { title: 'X' }), entry(n * 10 + 1, { title: 'X' })]);
  const rows = nine.map(({ number = 0 }) => row(number, 'Draft', `00${number}-x.md`)).join('');
  expect(told(HEAD + RIGHT + rows, undefined, [...more, ...nine])).toEqual([
    'information index-incomplete: `RFC-0006` and 1 more are not listed here. Add them.',
  ]);
});

test('two tables of one document are one list', () => {
  const [first, second] = [row(1, 'Accepted') + row(2, 'Superseded'), row(3, 'Draft') + row(5, 'Implemented')];
  expect(told(`${HEAD}${first}\n## More\n\n${HEAD}${second}`)).toEqual([
    'information index-incomplete: `RFC-0004` is not listed here. Add it.',
  ]);
});

test.each([
  ['# RFCs\n\n| a |\n|---|\n', false],
  [`${HEAD.replace('Status', 'Mood')}${row(1, 'Draft')}`, false],
  [HEAD + row(1, 'Draft'), true],
  [`Title | State\n--- | ---\n[It](a.md) | Draft\n`, true],
  ['|---|---|\n| [It](a.md) | Draft |\n', false],
])('whether %j may hold one', (text, may) => expect(mayHoldIndex(text)).toBe(may));
