import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../server/src/core/features/fixes/dates.ts';
import { checkProposal } from '../../../../server/src/core/index.ts';
import { follow } from '../../../support/builtin.ts';
import { allMended, fixed, offered, template } from './mending.ts';

const BODY = '\n## Context\n\nSlow.\n';
const kept = (metadata: string, text: string) => fixed(metadata + BODY, of(text), 'field-missing').replace(BODY, '');
const of = (metadata: string) => template(`${metadata}\n## Context\n\nWhy now, and for whom is it?\n`);

describe('a missing field is written as the document writes its fields', () => {
  const wanted = '# ADR: [Title]\n\n- **Status**: Draft | Done\n- **Owner**: [Name]\n- **Created**: YYYY-MM-DD\n';

  test.each([
    ['* Status: Draft\n* Created: 2026-01-02\n', '* Status: Draft\n* Owner: Ada Example\n* Created: 2026-01-02\n'],
    [
      '- __Status__: Draft\n- __Created__: 2026-01-02\n',
      '- __Status__: Draft\n- __Owner__: Ada Example\n- __Created__: 2026-01-02\n',
    ],
    [
      '- **Status:** Draft\n- **Created:** 2026-01-02\n',
      '- **Status:** Draft\n- **Owner:** Ada Example\n- **Created:** 2026-01-02\n',
    ],
    ['Status: Draft\nCreated: 2026-01-02\n', 'Status: Draft\nOwner: Ada Example\nCreated: 2026-01-02\n'],
    [
      '**Status**: Draft  \n**Created**: 2026-01-02\n',
      '**Status**: Draft  \n**Owner**: Ada Example  \n**Created**: 2026-01-02\n',
    ],
    [
      '| Field | Value |\n|---|---|\n| **Status** | Draft |\n| **Created** | 2026-01-02 |\n',
      '| Field | Value |\n|---|---|\n| **Status** | Draft |\n| **Owner** | Ada Example |\n| **Created** | 2026-01-02 |\n',
    ],
  ])('%j', (fields, result) => {
    const title = '# ADR: Use queues\n\n';
    expect(kept(title + fields, wanted)).toBe(title + result);
    const windows = (title + fields).replace(/\n/g, '\r\n');
    expect(fixed((windows + BODY).replace(/\r?\n/g, '\r\n'), of(wanted), 'field-missing')).toBe(
      (title + result + BODY).replace(/\n/g, '\r\n'),
    );
  });

  test('in front matter, and in front matter that is not there yet', () => {
    const yaml = '---\nstatus: draft | done\nauthors: [name]\ncreated: YYYY-MM-DD\n---\n\n# ADR: [Title]\n';
    expect(kept('---\nstatus: draft\ncreated: 2026-01-02\n---\n\n# ADR: Use queues\n', yaml)).toBe(
      '---\nstatus: draft\nauthors: [Ada Example]\ncreated: 2026-01-02\n---\n\n# ADR: Use queues\n',
    );
    expect(allMended(`\ufeff# ADR: Use queues\n${BODY}`, of(yaml))).toBe(
      `\ufeff---\nstatus: draft\nauthors: [Ada Example]\ncreated: 2026-11-21\n---\n\n# ADR: Use queues\n${BODY}`,
    );
  });
});

describe('a field with nothing or the template’s value in it', () => {
  const wanted = of(
    '# RFC: [Title]\n\n- **ID**: YYYY-MM-DD-short-title\n- **RFC Number**: RFC-0000\n- **Status**: Draft | In Review | Done\n- **Author**: [Your Name]\n- **Created**: YYYY/MM/DD\n- **Updated**: YYYY/MM/DD\n- **Reviewer**: @nickname\n',
  );
  const text = (fields: string) => `# RFC: Use two queues\n\n${fields}${BODY}`;
  const all =
    '- **ID**: YYYY-MM-DD-short-title\n- **RFC Number**: RFC-0000\n- **Status**:\n- **Author**: [Your Name]\n- **Created**: YYYY/MM/DD\n- **Updated**: \n- **Reviewer**: @nickname\n';

  test('gets what is known', () => {
    expect(allMended(text(all), wanted)).toBe(
      text(
        '- **ID**: 2026-11-21-use-two-queues\n- **RFC Number**: RFC-0042\n- **Status**: Draft\n- **Author**: Ada Example\n- **Created**: 2026/11/21\n- **Updated**: 2026/11/21\n- **Reviewer**: @nickname\n',
      ),
    );
  });

  test('is left alone where nothing is known', () => {
    const only = text(all.replace('- **Status**:\n', '- **Status**: Draft\n').replace(/YYYY.*|0000/g, '77'));
    expect(offered(only, wanted, 'placeholder-leftover', { today: '2026-11-21' })).toEqual([]);
  });

  test('offers every status, the first one above all', () => {
    expect(offered(text(all), wanted, 'field-empty')).toEqual([
      '* Change to "Draft"',
      'Change status to "In Review"',
      'Change status to "Done"',
    ]);
    const mistyped = text(all.replace('- **Status**:', '- **Status**: In Reviev'));
    expect(offered(mistyped, wanted, 'field-value-unknown')[0]).toBe('* Change to "In Review"');
    const unlike = text(all.replace('- **Status**:', '- **Status**: Zzz'));
    expect(offered(unlike, wanted, 'field-value-unknown')).toEqual([
      'Change status to "Draft"',
      'Change status to "In Review"',
      'Change status to "Done"',
    ]);
  });

  test('keeps YAML readable whatever the name is', () => {
    const yaml = of('---\nstatus: draft | done\nauthor: "[Your Name]"\nowner: <name>\n---\n\n# ADR: [Title]\n');
    const before = `---\nstatus: draft\nauthor: "[Your Name]"\nowner: <name>\n---\n\n# ADR: Use queues\n${BODY}`;
    const result = fixed(before, yaml, 'placeholder-leftover');
    expect(result).toContain('author: "Ada Example"\n');
    expect(checkProposal(follow(result, yaml)).map(({ rule }) => rule)).toEqual(['placeholder-leftover']);
  });
});

describe('a date', () => {
  test.each([
    ['2026-2-3', ['2026-02-03']],
    ['2026/02/03', ['2026-02-03']],
    ['20260203', ['2026-02-03']],
    ['2026-02-30', ['2026-02-28']],
    ['2026-04-31', ['2026-04-30']],
    ['2026-13-02', ['2026-02-13']],
    ['3 Feb 2026', ['2026-02-03']],
    ['3rd of February', []],
    ['February 3rd, 2026', ['2026-02-03']],
    ['2026 Feb 3', ['2026-02-03']],
    ['03.02.2026', ['2026-02-03']],
    ['3/14/2026', ['2026-03-14']],
    ['3/4/2026', ['2026-04-03', '2026-03-04']],
    ['2026-14-33', []],
    ['0000-00-00', []],
    ['soon', []],
  ])('%s can mean %j', (source, days) => expect(readDate(source)?.days ?? []).toEqual(days));

  const wanted = of('# ADR: [Title]\n\nStatus: Draft | Done\nCreated: YYYY-MM-DD\nUpdated: YYYY-MM-DD\n');
  const text = (created: string, updated: string) =>
    `# ADR: Use queues\n\nStatus: Draft\nCreated: ${created}\nUpdated: ${updated}\n${BODY}`;

  test('becomes the day that was meant, if that fits the other one', () => {
    expect(fixed(text('2026-02-30', '2026-03-01'), wanted, 'field-date-invalid')).toBe(
      text('2026-02-28', '2026-03-01'),
    );
    expect(fixed(text('Feb 3, 2026', '2026-03-01'), wanted, 'field-date-invalid')).toBe(
      text('2026-02-03', '2026-03-01'),
    );
    expect(offered(text('2026-02-30', '2026-02-05'), wanted, 'field-date-invalid')).toEqual([
      '* Set the date of "Updated" (2026-02-05)',
    ]);
    expect(offered(text('3/4/2026', '2026-09-01'), wanted, 'field-date-invalid')).toEqual([
      '* Change to 2026-04-03',
      'Change to 2026-03-04',
      'Set the date of "Updated" (2026-09-01)',
    ]);
  });

  test('keeps what stands behind it', () => {
    for (const [before, after] of [
      ['4 March 2026 (tentative)', '2026-03-04 (tentative)'],
      ['2026-02-31, to be confirmed', '2026-02-28, to be confirmed'],
      ['4.3.2026 or later', '2026-03-04 or later'],
    ] as const)
      expect(fixed(text('2026-01-01', before), wanted, 'field-date-invalid')).toBe(text('2026-01-01', after));
  });

  test('is put right unasked only where its digits mean one day', () => {
    const safe = (date: string) => allMended(text('2026-01-01', date), wanted, true);
    for (const date of ['20260304', '4.3.2026', '2026 3 4']) expect(safe(date)).toBe(text('2026-01-01', '2026-03-04'));
    for (const date of ['2026-02-31', '2026-13-02', '3/4/2026', 'March 4, 2026', '4 Mar 2026', '2026-02-32', 'soon'])
      expect(safe(date)).toBe(text('2026-01-01', date));
  });

  test('of the last update is that of today, or that of the creation', () => {
    expect(offered(text('2026-03-01', '2026-02-01'), wanted, 'field-date-order')).toEqual([
      "* Set today's date (2026-11-21)",
      'Set the date of "Created" (2026-03-01)',
    ]);
    expect(fixed(text('2027-03-01', '2026-02-01'), wanted, 'field-date-order')).toBe(text('2027-03-01', '2027-03-01'));
  });
});

test('what follows a status stays when another one is picked, whichever fix does it', () => {
  const wanted = of('# ADR: [Title]\n\nStatus: Draft | In Review | Done\n');
  const text = (status: string) => `# ADR: Use queues\n\nStatus: ${status}\n${BODY}`;
  const before = text('In Reveiw (see discussion #12)');
  expect(fixed(before, wanted, 'field-value-unknown')).toBe(text('In Review (see discussion #12)'));
  expect(fixed(before, wanted, 'field-value-unknown', 'Change status to "Done"')).toBe(
    text('Done (see discussion #12)'),
  );
  expect(allMended(before, wanted, true)).toBe(before);
});

describe('a mistyped key', () => {
  test('gets the template’s name', () => {
    const wanted = of('# ADR: [Title]\n\nStatus: Draft | Done\nReviewer: [Name]\n');
    const text = `# ADR: Use queues\n\nStatus: Draft\nReviewr: Bo\n${BODY}`;
    expect(fixed(text, wanted, 'field-unknown')).toBe(text.replace('Reviewr', 'Reviewer'));
  });
});

describe('a title', () => {
  const wanted = of('# RFC: [Title]\n\nStatus: Draft | Done\n');

  test('is inserted with the template’s placeholder, or with what the metadata says', () => {
    expect(fixed(`Status: Draft\n${BODY}`, wanted, 'title-missing')).toBe(`# RFC: [Title]\n\nStatus: Draft\n${BODY}`);
    expect(fixed(`# RFC:\n\nStatus: Draft\n${BODY}`, wanted, 'title-missing')).toBe(
      `# RFC: [Title]\n\nStatus: Draft\n${BODY}`,
    );
    const yaml = of('---\ntitle: [Title]\nstatus: draft | done\n---\n\n# RFC: [Title]\n');
    const front = '---\ntitle: Use queues\nstatus: draft\n---\n';
    expect(fixed(front + BODY, yaml, 'title-missing')).toBe(`${front}\n# RFC: Use queues\n${BODY}`);
    const open = `${front}\n# RFC: [Title]\n${BODY}`;
    expect(fixed(open, yaml, 'placeholder-leftover')).toBe(open.replace('[Title]', 'Use queues'));
  });
});

describe('front matter that cannot be read', () => {
  const yaml = of('---\ntitle: [Title]\nstatus: draft | done\nowner:\n  name: [Name]\n---\n\n# RFC: [Title]\n');
  const text = (front: string) => `${front}\n# RFC: Use queues\n${BODY}`;

  test.each([
    [
      '---\ntitle: Queues: two of them\nstatus: draft\n---\n',
      '---\ntitle: "Queues: two of them"\nstatus: draft\n---\n',
    ],
    [
      '---\ntitle: @work: a "b" # really\nstatus: `draft`\n---\n',
      '---\ntitle: "@work: a \\"b\\"" # really\nstatus: "`draft`"\n---\n',
    ],
    ['---\ntitle: A\nowner:\n\tname: Bo\n---\n', '---\ntitle: A\nowner:\n  name: Bo\n---\n'],
    ['---\ntitle: A\nstatus: draft\n', '---\ntitle: A\nstatus: draft\n---\n'],
    ['---yaml\ntitle: A\nstatus: draft\n---\n', '---\ntitle: A\nstatus: draft\n---\n'],
  ])('%j', (front, result) => {
    expect(fixed(text(front), yaml, 'front-matter-invalid')).toBe(text(result));
    const windows = (source: string) => text(source).replace(/\n/g, '\r\n');
    expect(fixed(windows(front), yaml, 'front-matter-invalid')).toBe(windows(result));
  });

  test('is left alone where it is not clear what was meant', () => {
    expect(offered(text('---js\nmodule.exports = {}\n---\n'), yaml, 'front-matter-invalid')).toEqual([]);
    expect(offered(text('---\ntitle: [a\nstatus: {\n---\n'), yaml, 'front-matter-invalid')).toBeDefined();
  });
});

test('what the author wrote beside a placeholder stays', () => {
  const wanted = of('# ADR: [Title]\n\n- **Status**: [Draft | In Review | Done]\n- **Owner**: [Name]\n');
  const text = `# ADR: Use queues\n\n- **Status**: [Draft | In Review | Done] – see the minutes\n- **Owner**: Bo\n${BODY}`;
  expect(fixed(text, wanted, 'placeholder-leftover', 'Change to "In Review"')).toBe(
    text.replace('[Draft | In Review | Done]', 'In Review'),
  );
});
