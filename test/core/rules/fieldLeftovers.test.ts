import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (templateText: string, text: string) =>
  brief(problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: templateText })));

describe('an example in the metadata', () => {
  const template = '---\ntitle: Great Idea\nauthors: Jo Bloggs\nstatus: Draft\n---\n\n## Costs\n\n[Costs]\n';

  test('is left over where each proposal has a value of its own', () => {
    expect(
      check(template, '---\ntitle: great  idea\nauthors: Jo Bloggs\nstatus: Draft\n---\n\n## Costs\n\nNone.\n'),
    ).toEqual(['placeholder-leftover: title', 'placeholder-leftover: authors']);
  });

  test('is the value where proposals share one', () => {
    expect(check(template, '---\ntitle: Tickets\nauthors: Ida\nstatus: Draft\n---\n\n## Costs\n\nNone.\n')).toEqual([]);
  });
});

describe('a field that somebody else fills in', () => {
  test.each([
    '_The office will be asked; it will be updated by the clerk._',
    '(will contain links)',
    '(name a friend later)',
  ])('may be empty: %s', (value) => {
    const template = `# [Title]\n\n- Status: Draft\n- Sign-off: ${value}\n\n## Costs\n\n[Costs]\n`;
    expect(check(template, '# Tickets\n\n- Status: Draft\n- Sign-off:\n\n## Costs\n\nNone.\n')).toEqual([]);
  });
});

describe('the template’s title', () => {
  test('is left over where it asks for one', () => {
    expect(check('# Feature title\n\n## Costs\n\n[Costs]\n', '# Feature title\n\n## Costs\n\nNone.\n')).toEqual([
      'placeholder-leftover: Feature title',
    ]);
  });

  test('may be what all proposals are called', () => {
    expect(check('# Change Request\n\n## Costs\n\n[Costs]\n', '# Change Request\n\n## Costs\n\nNone.\n')).toEqual([]);
  });
});

describe('what the template itself gives', () => {
  const head = (fields: string, status: string) => `# Tickets\n\n- Status: ${status}\n${fields}\n\n## Costs\n\nNone.\n`;
  const template = (fields: string) => `# [Title]\n\n- Status: Draft | Approved\n${fields}\n\n## Costs\n\n[Costs]\n`;

  test.each([
    '- Issue: (leave blank)',
    '- Issue: leave this field empty',
    '- Nummer: (leer lassen)',
    '- Replaces: N/A',
    '- Owner: team:architecture',
    '- Owner: @acme/architects',
    '- Owner: Platform team',
    '- Owner: Acme maintainers',
  ])('may stay: %j', (field) => expect(check(template(field), head(field, 'Approved'))).toEqual([]));

  test.each(['- Sponsor: TBD', '- Sponsor: [TBD]', '- Number: (assigned after approval)'])(
    'may stay in a draft: %j',
    (field) => {
      const [, name] = /^- (\w+)/.exec(field) ?? [];
      expect(check(template(field), head(field, 'Draft'))).toEqual([]);
      expect(check(template(field), head(field, 'Approved'))).toEqual([`placeholder-leftover: ${name}`]);
    },
  );

  test.each(['- Owner: Jo Bloggs', '- Owner: your name'])('is an example: %j', (field) =>
    expect(check(template(field), head(field, 'Approved'))).toEqual(['placeholder-leftover: Owner']),
  );

  test('as an answer in one table is none to replace in another', () => {
    const table = (row: string) => `| Group | Hurt? |\n| --- | --- |\n| ${row} |`;
    const wanted = `# [Title]\n\n- Replaces: N/A\n\n## Costs\n\n${table('N/A | N/A')}\n\n${table('group | ?')}\n`;
    const text = `# Tickets\n\n- Replaces: N/A\n\n## Costs\n\nAll pay.\n\n${table('N/A | N/A')}\n`;
    expect(check(wanted, text)).toEqual([]);
  });
});

test('a label that the template’s own placeholder begins with may stay before a value', () => {
  const template =
    '# [Title]\n\n* **Owners:**\n  * `<@author: one name>`\n* **Status:** Draft\n\n## Costs\n\n[Costs]\n';
  const own = template.replace('[Title]', 'Tickets').replace('one name', 'ida@b.de').replace('[Costs]', 'None.');
  expect(check(template, own)).toEqual([]);
});
