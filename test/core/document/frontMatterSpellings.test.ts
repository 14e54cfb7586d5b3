import { describe, expect, test } from 'vitest';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const BODY = '# [Title]\n\n## Goals\n\nSay why.\n';
const check = (head: string, filled: string) =>
  brief(
    problemsOf(
      `${filled}# Tickets\n\n## Goals\n\nFewer queues.\n`,
      readTemplate({ id: 'team', name: 'Team', text: head + BODY }),
    ),
  );
const fieldsOf = (text: string) =>
  parseDocument(text).frontMatter?.fields.map(({ key, valueRange }) => [
    key,
    text.slice(valueRange.start, valueRange.end),
  ]);

describe('TOML front matter', () => {
  const text =
    '+++\ntitle = "Tickets" # short\n"last updated" = 2026-05-02\nauthors = [\n  "Ida",\n  "Bo",\n]\n\n[extra]\nweight = 3\n+++\n\n# A\n';

  test('is read line by line', () => {
    expect(fieldsOf(text)).toEqual([
      ['title', 'Tickets'],
      ['last updated', '2026-05-02'],
      ['authors', '[\n  "Ida",\n  "Bo",\n]'],
      ['weight', '3'],
    ]);
    expect(parseDocument(text).preamble).toEqual([]);
    expect(parseDocument(text).frontMatter?.fields[0]?.comment).toBe('short');
  });

  test('is checked as any other', () => {
    const head = '+++\nstatus = "Draft | Final"\nauthor = "[Name]"\n+++\n\n';
    expect(check(head, '+++\nstatus = "Final"\nauthor = "Ida"\n+++\n\n')).toEqual([]);
    expect(check(head, '+++\nstatus = "Fynal"\nauthor = "[Name]"\n+++\n\n')).toEqual([
      'field-value-unknown: status',
      'placeholder-leftover: author',
    ]);
  });

  test('is none where it is never closed', () => {
    expect(parseDocument('+++\nstatus = "Draft"\n\n# A\n').frontMatter).toBeUndefined();
  });
});

describe('metadata one level deeper in YAML', () => {
  test('is that of the proposal', () => {
    const head = '---\nproposal:\n  status: Draft | Final\n  authors: [Name]\n---\n\n';
    expect(check(head, '---\nproposal:\n  status: Final\n  authors: Ida\n---\n\n')).toEqual([]);
    expect(check(head, '---\nproposal:\n  status: Fynal\n---\n\n')).toEqual([
      'field-missing: authors',
      'field-value-unknown: status',
    ]);
  });

  test.each(['review:\n  when: soon\n  how: well', 'review:\n  status:\n    now: Draft'])(
    'stays one value where it is something else: %s',
    (yaml) => {
      expect(fieldsOf(`---\n${yaml}\n---\n`)).toHaveLength(1);
    },
  );
});

describe('a rule right below metadata', () => {
  const head = (status: string) => `Author: Ida\nStatus: ${status}\n---\n\n`;

  test('ends it, and makes no heading of it', () => {
    expect(check(head('Draft | Final').replace('Ida', '[Name]'), head('Final'))).toEqual([]);
    expect(check(head('Draft | Final').replace('Ida', '[Name]'), head('Fynal'))).toEqual([
      'field-value-unknown: Status',
    ]);
    expect(parseDocument(head('Final')).sections).toEqual([]);
  });

  test('ends it below a title too, in bold and in lists', () => {
    for (const metadata of ['Author: Ida\nStatus: Final\n', '**Author:** Ida\n**Status:** Final\n'])
      expect(parseDocument(`# Tickets\n\n${metadata}---\n\n## Goals\n`).sections.map(({ title }) => title)).toEqual([
        'Tickets',
        'Goals',
      ]);
  });

  test.each([
    'A title\n---\n',
    'Author: Ida\n---\n',
    'Trains: late\nBuses: too\n---\n',
    'Author: Ida\nStatus: Final\n===\n',
  ])('makes a heading of anything else: %s', (text) => {
    expect(parseDocument(text).sections).toHaveLength(1);
  });
});

test('statuses with commas between them in a table are the values allowed', () => {
  const head = (status: string) => `| Status | Author |\n|---|---|\n| ${status} | Ida |\n\n`;
  const template = head('Draft, Trial, Accepted, Rejected (see below)').replace('Ida', '[Name]');
  expect(check(template, head('Trial'))).toEqual([]);
  expect(check(template, head('Fried'))).toEqual(['field-value-unknown: Status']);
});
