import { describe, expect, test } from 'vitest';
import { authorsOf, readTemplate } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';
import { at, chosen, enhancement, enhancementProposal, labels, rfc, specification } from './offered.ts';

describe('dates', () => {
  const text = (value: string) => `# RFC: Cache\n\n- **Status**: Draft\n- **Last Updated**: ${value}\n`;

  test('today first, then later ones, each with a name', () => {
    const offered = at(text('¦'));
    expect(offered.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      '2026-11-21 today',
      '2026-11-22 tomorrow (+1 day)',
      '2026-11-28 in one week (+1 week)',
      '2026-12-05 in two weeks (+2 weeks)',
      '2026-12-21 in one month (+1 month)',
      '2027-02-21 in three months (+3 months)',
      '2027-05-21 in six months (+6 months)',
    ]);
    expect(offered[0]?.documentation).toContain('YYYY-MM-DD');
  });

  test('are found by their names', () => {
    expect(labels(text('+1 w¦'))).toEqual(['2026-11-28']);
    expect(labels(text('tom¦'))).toEqual(['2026-11-22']);
    expect(chosen(text('tod¦'), '2026-11-21')).toBe(text('2026-11-21'));
  });

  test('end with the month where it is a short one', () => {
    expect(labels(text('¦'), rfc, { today: '2027-01-31' })).toContain('2027-02-28');
  });

  test('a date of earlier days is typed without interruption', () => {
    expect(labels(text('2026-¦'), rfc, { trigger: '-' })).toHaveLength(5);
    expect(labels(text('2019-¦'), rfc, { trigger: '-' })).toEqual([]);
    expect(labels(text('2019-¦'))).toEqual([]);
    expect(labels(text('¦2019-11-01'))).toHaveLength(7);
  });

  test('a day of creation is never later than that of the last update', () => {
    const both = '# RFC: Cache\n\n- **Created**: ¦\n- **Last Updated**: 2026-11-23\n';
    expect(labels(both)).toEqual(['2026-11-23', '2026-11-21', '2026-11-22']);
  });
});

describe('values', () => {
  const status = (value: string) => `# RFC: Cache\n\n- **Status**: ${value}\n- **Created**: 2026-11-21\n`;

  test('narrow down while they are typed, and all come back in front of a misspelt one', () => {
    expect(labels(status('Acc¦'))).toEqual(['Accepted']);
    expect(labels(status('rev¦'))).toEqual([]);
    expect(labels(status('In Reveiw¦'))).toEqual([]);
    expect(labels(status('¦In Reveiw'))).toHaveLength(6);
    expect(chosen(status('¦Draft (see discussion #12)'), 'Accepted')).toBe(status('Accepted (see discussion #12)'));
    expect(chosen(status('Acc¦ (see discussion #12)'), 'Accepted')).toBe(status('Accepted (see discussion #12)'));
    expect(labels(status('Draft (see disc¦ussion #12)'))).toEqual([]);
  });

  test('a complete one is changed only when somebody asks', () => {
    expect(labels(status('¦Draft'))).toHaveLength(5);
    expect(labels(status('Draft¦'))).toEqual([]);
    expect(labels(status('Dr¦aft'))).toEqual([]);
    expect(labels(status('Draft¦'), rfc, { trigger: 't' })).toEqual([]);
    expect(labels(status('¦'), rfc, { trigger: ' ' })).toHaveLength(6);
  });

  test('not in a comment behind the value', () => {
    const front = '---\nstatus: proposed # proposed ¦\ntitle: Cache\n---\n';
    expect(labels(front, enhancementProposal)).toEqual([]);
    expect(labels('---\nstatus: ¦ # any\ntitle: Cache\n---\n', enhancementProposal)[0]).toBe('proposed');
  });
});

describe('authors', () => {
  const authors = ['Ada Example', 'Grace Sample', '@linus'];
  const names = (value: string) => `# RFC: Cache\n\n- **Status**: Draft\n- **Author(s)**: ${value}\n`;

  test('those who are not named yet', () => {
    expect(labels(names('¦'), rfc, { authors })).toEqual(authors);
    expect(labels(names('Ada Example, ¦'), rfc, { authors })).toEqual(['Grace Sample', '@linus']);
    expect(chosen(names('Ada Example, gr¦'), 'Grace Sample', rfc, { authors })).toBe(
      names('Ada Example, Grace Sample'),
    );
    expect(chosen(names('Ada Example,¦'), 'Grace Sample', rfc, { authors })).toBe(names('Ada Example, Grace Sample'));
    expect(chosen(names('[Your Name]¦'), 'Ada Example', rfc, { authors })).toBe(names('Ada Example'));
  });

  test('go on behind a space, and leave a name alone that nobody is known by', () => {
    expect(chosen(names('Ada ¦'), 'Ada Example', rfc, { authors })).toBe(names('Ada Example'));
    expect(chosen(names('Lin, Grace ¦, Kim'), 'Grace Sample', rfc, { authors })).toBe(names('Lin, Grace Sample, Kim'));
    const typed = { authors, trigger: ' ' };
    expect(labels(names('Grace ¦'), rfc, typed)).toEqual(['Grace Sample']);
    expect(labels(names('Tom ¦'), rfc, typed)).toEqual([]);
    expect(labels(names('Ada Example ¦'), rfc, typed)).toEqual([]);
    expect(labels(names('¦Ada Example'), rfc, typed)).toEqual([]);
    expect(labels(names('Ada Example, ¦'), rfc, typed)).toEqual(['Grace Sample', '@linus']);
    expect(labels(names('@¦'), rfc, { authors, trigger: '@' })).toEqual(['@linus']);
  });

  test('in a list of front matter, quoted where YAML asks for it', () => {
    const front = (value: string) => `---\ntitle: Cache\nauthors: ${value}\n---\n`;
    const all = { authors };
    expect(chosen(front('[your-github-username¦]'), 'Ada Example', enhancementProposal, all)).toBe(
      front('[Ada Example]'),
    );
    expect(chosen(front('[ada, ¦]'), '@linus', enhancementProposal, all)).toBe(front('[ada, "@linus"]'));
    expect(chosen(front('\n  - ada\n  - g¦'), 'Grace Sample', enhancementProposal, all)).toBe(
      front('\n  - ada\n  - Grace Sample'),
    );
  });

  test('are read from other proposals', () => {
    expect(authorsOf(follow(names('Ada Example <ada@site.test>, Grace Sample and Lin'), rfc))).toEqual([
      'Ada Example',
      'Grace Sample',
      'Lin',
    ]);
    expect(authorsOf(follow(names('[Your Name]'), rfc))).toEqual([]);
    expect(authorsOf(follow('---\ntitle: Cache\nauthors: [ada, "grace"]\n---\n', enhancementProposal))).toEqual([
      'ada',
      'grace',
    ]);
  });
});

describe('fields', () => {
  test('the next one first, after the pattern of the others', () => {
    const text = '# RFC: Cache\n\n* __RFC ID__: 2026-11-21-cache\n* __Author(s)__: Ada\n* ¦\n\n## Summary\n';
    expect(labels(text)).toEqual(['Created', 'Last Updated', 'Status']);
    expect(chosen(text, 'Created')).toContain('\n* __Created__: YYYY-MM-DD\n');
    const bold = '# Enhancement Specification: Cache\n\n**Version**: 1.0  \n**Status**: Draft  \n**¦**\n';
    expect(chosen(bold, 'Author', specification)).toContain('\n**Author**: [Name]  \n');
  });

  test('narrow down while they are typed, also at the start of a line of front matter', () => {
    const text = '---\ntitle: Cache\ncategory: enhancement\ncreated: 2026-11-21\nup¦\n---\n';
    expect(labels(text, enhancementProposal, { trigger: 'p' })).toEqual(['updated']);
    expect(labels(text.replace('up', ''), enhancementProposal, { trigger: ' ' })).toEqual([]);
  });

  test('on a new line of front matter without being asked for, elsewhere not', () => {
    const text = '---\ntitle: Cache\ncreated: 2026-11-21\n¦\n---\n';
    expect(labels(text, enhancementProposal, { trigger: '\n' })[0]).toBe('updated');
    const bullets = '# RFC: Cache\n\n- **RFC ID**: 2026-11-21-cache\n- **Status**: Draft\n¦\n';
    expect(labels(bullets, rfc, { trigger: '\n' })).toEqual([]);
    expect(labels(bullets)).toContain('Created');
  });

  test('in the section for them, where there is none yet', () => {
    const text = '# Enhancement: Cache\n\n## Enhancement Information\n\n- ¦\n\n## Summary\n\nText.\n';
    expect(labels(text, enhancement)).toContain('Status');
    expect(chosen(text, 'Title', enhancement)).toContain('\n- **Title**: ');
    expect(labels('# RFC: Cache\n\n- ¦\n\n## Summary\n')[0]).toBe('RFC ID');
  });

  test('not on a line that has text already', () => {
    expect(labels('# RFC: Cache\n\n- **Status**: Draft\n- Some¦ words\n')).toEqual([]);
  });
});

test.each([
  ['authors:\n  - "@name"', 'authors:\n  - "${1:@name}"'],
  ["authors: ['@name']", "authors: ['${1:@name}']"],
  ['summary: >\n  [A sentence]', 'summary: >\n  ${1:[A sentence]}'],
  ['contact: "[Your handle]"', 'contact: "${1:[Your handle]}"'],
])('a field of the front matter keeps its quotes and lists: %j', (field, snippet) => {
  const template = readTemplate({
    id: 't',
    name: 'T',
    text: `---\nkind: rfc\n${field}\n---\n\n# [Title]\n\n## Why\n\n[Why]\n`,
  });
  const key = field.slice(0, field.indexOf(':'));
  const [offered] = at(`---\nkind: rfc\n${key.slice(0, 4)}¦\n---\n\n# Cache\n\n## Why\n\nSo.\n`, template);
  expect([offered?.snippet, offered?.text]).toEqual([snippet, field]);
});
