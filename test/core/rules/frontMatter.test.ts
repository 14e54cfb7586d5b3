import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { problemsOf } from '../../support/builtin.ts';

const BODY = '\n## Goals\n\nWhy.\n';
const read = (head: string) => readTemplate({ id: 'team', name: 'Team', text: `---\n${head}---\n${BODY}` });
const told = (template: string, head: string, lead = '') =>
  problemsOf(`${lead}---\n${head}---\n\n## Goals\n\nFewer.\n`, read(template)).map(
    ({ rule, subject, range }) =>
      `${rule}: ${subject} ${`${lead}---\n${head}`.slice(range.start, range.end).replace(/\n/g, '|')}`,
  );
const FORM = 'title: Your title\nstatus: Draft | Accepted\nauthors:\n  - "@you"\nreviewers: [TBD]\ntags: []\n';
const FILLED = 'title: A\nstatus: Accepted\nauthors: ["@zoe"]\nreviewers:\n  - Bo\ntags: []\n';

describe('YAML', () => {
  test('in whatever shape is read', () => {
    expect(told(FORM, FILLED)).toEqual([]);
    expect(
      told(FORM, 'title: >\n  A\n  b: c\nstatus: "Accepted" # yes\nauthors: |\n  Zoe\nreviewers: Bo\ntags:\n'),
    ).toEqual([]);
  });

  test.each(['[]', '~', 'null', '{}', '[""]', '\n  - ""'])('with nothing in a field: %j', (nothing) => {
    expect(told(FORM, FILLED.replace('["@zoe"]', nothing))).toEqual(['field-empty: authors authors']);
  });

  test('with the template’s items left in a list of another shape', () => {
    expect(told(FORM, FILLED.replace('"@zoe"', '"@zoe", "@you"'))).toEqual(['placeholder-leftover: authors @you']);
    expect(told(FORM, FILLED.replace('- Bo', '- TBD'))).toEqual(['placeholder-leftover: reviewers TBD']);
  });

  test('with keys that stand twice, and values that are read all the same', () => {
    expect(told(FORM, FILLED.replace('authors', 'status: Acepted\nx: 1\nx: 2\nauthors'))).toEqual([
      'front-matter-invalid: front matter status',
      'front-matter-invalid: front matter x',
    ]);
    expect(told('meta:\n  owner: TBD\n', 'meta: {owner: Zoe, owner: Bo}\n')).toEqual([
      'front-matter-invalid: front matter owner',
    ]);
  });

  test('with braces round the value that was chosen', () => {
    const form = 'status: "{draft | accepted}"\nauthor: x\n';
    expect(told(form, 'status: {accepted}\nauthor: Zoe\n')).toEqual(['field-value-unknown: status {accepted}']);
    expect(told(form, 'status: accepted\nauthor: Zoe\n')).toEqual([]);
  });

  test('with several values in a list, each of which is to be known', () => {
    const form = 'status: Draft | Final\ntracks: Core | Tools | Docs\n';
    for (const tracks of ['[Core, Docs]', '\n  - Core\n  - "Tools"'])
      expect(told(form, `status: Final\ntracks: ${tracks}\n`)).toEqual([]);
    expect(told(form, 'status: Final\ntracks: [Core, Tols]\n')).toEqual(['field-value-unknown: tracks [Core, Tols]']);
  });

  const NESTED =
    'title: Your title\nstatus: Draft | Accepted\nmeta:\n  owner: TBD\n  due: YYYY-MM-DD\nreviewers:\n  - name: TBD\n    date: YYYY-MM-DD\n';
  test('with maps, of which the fields are found', () => {
    const filled = (meta: string, reviewers: string) =>
      `title: A\nstatus: Accepted\nmeta: ${meta}\nreviewers: ${reviewers}\n`;
    for (const meta of ['{owner: Zoe, due: 2026-01-02}', '{"owner": "Zoe", "due": "2026-01-02"}'])
      for (const reviewers of ['[]', '[{name: Bo, date: 2026-01-02}]', '\n- name: Bo\n  date: 2026-01-02'])
        expect(told(NESTED, filled(meta, reviewers)).filter((each) => !each.startsWith('field-empty'))).toEqual([]);
    expect(
      told(NESTED, filled('{\n  owner: Zoe,\n  due: 2026-02-30 }', '\n  - {name: TBD, date: YYYY-MM-DD}')),
    ).toEqual([
      'field-date-invalid: due 2026-02-30',
      'placeholder-leftover: name TBD',
      'placeholder-leftover: date YYYY-MM-DD',
    ]);
    expect(
      told(NESTED, filled('\n  owner: Zoe\n  due: 2026-01-02', '\n  - name: Bo\n  - name: Cy\n    date: 2026-02-30')),
    ).toEqual(['field-date-invalid: date 2026-02-30']);
  });

  test('below a blank line is told once, and read', () => {
    expect(told(FORM, FILLED, '\n')).toEqual(['front-matter-invalid: front matter ---']);
    expect(told(FORM, 'Note: this\nand: that\n', '\n').filter((each) => each.startsWith('front'))).toEqual([]);
  });
});

describe('TOML', () => {
  const toml = readTemplate({
    id: 'team',
    name: 'Team',
    text: '+++\ntitle = "Your title"\nstatus = "Draft" # Draft | Accepted\nauthors = ["Name <mail>"]\n+++\n\n## Goals\n\nWhy.\n',
  });
  const briefly = (head: string) =>
    problemsOf(`+++\n${head}+++\n\n## Goals\n\nFewer.\n`, toml).map(({ rule, subject }) => `${rule}: ${subject}`);

  test('with nothing in a list', () => {
    expect(briefly('title = "A"\nstatus = "Draft"\nauthors = []\n')).toEqual(['field-empty: authors']);
  });

  test('with a key that stands twice in one table', () => {
    expect(briefly('title = "A"\nstatus = "Draft"\nstatus = "Accepted"\nauthors = ["Z"]\n')).toEqual([
      'front-matter-invalid: front matter',
    ]);
    expect(briefly('title = "A"\nstatus = "Draft"\nauthors = ["Z"]\n[a]\nx = 1\n[b]\nx = 1\n')).toEqual([]);
  });

  test('with text over several lines, in which nothing is a key', () => {
    expect(briefly('title = """\nA\nstatus = 3\n"""\nstatus = "Draft"\nauthors = ["Z"]\n')).toEqual([]);
  });
});

test('a line with words in it opens no front matter', () => {
  const text = '--- Tickets ---\n\nstatus: Accepted\n\n---\n\n## Goals\n\nFewer.\n';
  expect(problemsOf(text, read('status: Draft\n')).map(({ rule }) => rule)).not.toContain('front-matter-invalid');
});

describe('a field that stands twice in a list', () => {
  const list = readTemplate({
    id: 'team',
    name: 'Team',
    text: '# [Title]\n\n- Status: Draft | Accepted\n- Author: [Name]\n\n## Goals\n\nWhy.\n',
  });
  const briefly = (head: string) =>
    problemsOf(`# A\n\n${head}\n## Goals\n\nFewer.\n`, list).map(({ rule, subject }) => `${rule}: ${subject}`);

  test('with two values, where it has one', () => {
    expect(briefly('- Status: Draft\n- Author: Zoe\n- Status: Accepted\n')).toEqual(['field-duplicate: Status']);
    expect(briefly('- Status: Draft\n- Author: Zoe\n- Status: draft\n')).toEqual([]);
    expect(briefly('- Status: Draft\n- Author: Zoe\n- Author: Bo\n')).toEqual([]);
  });
});
