import { describe, expect, test } from 'vitest';
import { lacksWords, learnNaming, nextNumber, proposedPath, withNumber } from '../../../../server/src/core/index.ts';

interface Case {
  readonly template?: string | undefined;
  readonly paths: readonly string[];
  readonly title?: string;
  readonly name?: string;
  readonly text?: string;
  readonly number?: string;
  readonly folder?: string;
  readonly date?: string;
}

/** Where a new proposal goes. */
function proposed({ template, paths, title = 'Add x', date = '2026-11-21', ...options }: Case): string {
  const naming = learnNaming(template, paths, options);
  return proposedPath(naming, { title, date, number: nextNumber(naming, paths, date) });
}

const R = 'rfcs/0000-template.md';
const T = '2026-11-21T09:30:07';

describe('follows the names that are there', () => {
  test.each<[string, string, Partial<Case>, string]>([
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', {}, 'rfcs/0042-add-x.md'],
    ['rfcs/41-add-w.md', 'rfcs/7-old.md', {}, 'rfcs/42-add-x.md'],
    ['rfcs/9-add-w.md', 'rfcs/7-old.md', {}, 'rfcs/10-add-x.md'],
    ['rfcs/0999-add-w.md', 'rfcs/0998-old.md', {}, 'rfcs/1000-add-x.md'],
    ['rfcs/2026-01-02-add-w.md', 'rfcs/2025-12-30-old.md', {}, 'rfcs/2026-11-21-add-x.md'],
    ['rfcs/20260102-add-w.md', 'rfcs/20251230-old.md', {}, 'rfcs/20261121-add-x.md'],
    ['rfcs/2026_01_02_add_w.md', 'rfcs/2025_12_30_old_one.md', {}, 'rfcs/2026_11_21_add_x.md'],
    ['rfcs/2026-01-add-w.md', 'rfcs/2025-12-old.md', {}, 'rfcs/2026-11-add-x.md'],
    ['rfcs/RFC-041_ADD_W.md', 'rfcs/RFC-007_OLD_ONE.md', {}, 'rfcs/RFC-042_ADD_X.md'],
    ['rfcs/rfc_041_add_w.md', 'rfcs/rfc_007_old_one.md', {}, 'rfcs/rfc_042_add_x.md'],
    ['rfcs/RFC0041-add-w.md', 'rfcs/RFC0007-old-one.md', {}, 'rfcs/RFC0042-add-x.md'],
    ['rfcs/ADR 041 Add w.md', 'rfcs/ADR 007 An old one.md', {}, 'rfcs/ADR 042 Add x.md'],
    ['rfcs/ADR 041 - Add w.md', 'rfcs/ADR 007 - An old one.md', {}, 'rfcs/ADR 042 - Add x.md'],
    ['rfcs/41. Add w.md', 'rfcs/7. An old one.md', {}, 'rfcs/42. Add x.md'],
    ['rfcs/0041-Add-Wide-Things.md', 'rfcs/0007-Old-Ones.md', {}, 'rfcs/0042-Add-X.md'],
    ['rfcs/0041-AddWide.md', 'rfcs/0007-OldOnes.md', {}, 'rfcs/0042-AddX.md'],
    ['rfcs/0041-addWide.md', 'rfcs/0007-oldOnes.md', {}, 'rfcs/0042-addX.md'],
    ['rfcs/0041-add-w/README.md', 'rfcs/0007-old/README.md', {}, 'rfcs/0042-add-x/README.md'],
    ['rfcs/0041-add-w/index.md', 'rfcs/0007-old/index.md', {}, 'rfcs/0042-add-x/index.md'],
    ['rfcs/0041-add-w/proposal.md', 'rfcs/0041-add-w/notes.md', {}, 'rfcs/0042-add-x/proposal.md'],
    ['rfcs/0041-add-w/0041-add-w.md', 'rfcs/0007-old/0007-old.md', {}, 'rfcs/0042-add-x/0042-add-x.md'],
    ['rfcs/0041/README.md', 'rfcs/0007/README.md', {}, 'rfcs/0042/README.md'],
    ['rfcs/add-w.md', 'rfcs/old-one.md', {}, 'rfcs/add-x.md'],
    ['rfcs/add_w.md', 'rfcs/old_one.md', {}, 'rfcs/add_x.md'],
    ['rfcs/AddW.md', 'rfcs/OldOne.md', {}, 'rfcs/AddX.md'],
    ['rfcs/rfc-add-w.md', 'rfcs/rfc-old-one.md', {}, 'rfcs/rfc-add-x.md'],
    ['rfcs/2026-01-02-rfc-add-w.md', 'rfcs/2025-01-02-rfc-old.md', {}, 'rfcs/2026-11-21-rfc-add-x.md'],
    ['rfcs/0041.md', 'rfcs/0007.md', {}, 'rfcs/0042.md'],
    ['rfcs/eip-41.md', 'rfcs/eip-7.md', {}, 'rfcs/eip-42.md'],
    ['rfcs/XYZ-041-add-w.md', 'rfcs/XYZ-007-old.md', {}, 'rfcs/XYZ-042-add-x.md'],
    ['rfcs/0041-add-w.markdown', 'rfcs/0007-old.markdown', {}, 'rfcs/0042-add-x.markdown'],
    ['rfcs/2026/0041-add-w.md', 'rfcs/2026/0040-add-v.md', {}, 'rfcs/2026/0042-add-x.md'],
    ['rfcs/2025/0041-add-w.md', 'rfcs/2025/0040-add-v.md', {}, 'rfcs/2026/0042-add-x.md'],
    ['rfcs/2026-041-add-w.md', 'rfcs/2025-077-old.md', {}, 'rfcs/2026-042-add-x.md'],
    ['rfcs/2025-041-add-w.md', 'rfcs/2025-040-old.md', {}, 'rfcs/2026-001-add-x.md'],
    ['rfcs/2025-roadmap.md', 'rfcs/2025-hiring.md', {}, 'rfcs/2026-add-x.md'],
    ['rfcs/0041-größere-wörter.md', 'rfcs/0007-alte.md', { title: 'Über Äpfel' }, 'rfcs/0042-über-äpfel.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: 'Über Äpfel' }, 'rfcs/0042-uber-apfel.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: '日本' }, 'rfcs/0042-日本.md'],
    [
      'rfcs/0041-add-w.md',
      'rfcs/0007-old.md',
      { title: 'Größe und Æther: Łódź' },
      'rfcs/0042-grosse-und-aether-lodz.md',
    ],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: 'Ещё ёлка й' }, 'rfcs/0042-ещё-ёлка-й.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: 'Тест\u0301 x\u030c' }, 'rfcs/0042-тест\u0301-x.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: 'می\u200cخواهم' }, 'rfcs/0042-میخواهم.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: "Don't pay $100 & 5 €" }, 'rfcs/0042-dont-pay-100-5.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: '${HOME}/$1 `x`' }, 'rfcs/0042-home-1-x.md'],
    ['rfcs/0041-add-w.md', 'rfcs/0007-old.md', { title: 'L’index, об’єкт' }, 'rfcs/0042-l-index-обєкт.md'],
    [
      'rfcs/0041-add-w.md',
      'rfcs/0007-old.md',
      { title: '日本語'.repeat(30) },
      `rfcs/0042-${'日本語'.repeat(8)}日本.md`,
    ],
    ['rfcs/20230510152112_keep_w.md', 'rfcs/20260527175600_a_b.md', { date: T }, 'rfcs/20261121093007_add_x.md'],
    ['rfcs/202305101521-keep-w.md', 'rfcs/202605271756-a-b.md', { date: T }, 'rfcs/202611210930-add-x.md'],
    ['rfcs/2023-05-10T1521-w.md', 'rfcs/2026-05-27T1756-a.md', { date: T }, 'rfcs/2026-11-21T0930-add-x.md'],
    ['rfcs/2025/0041-add-w.md', 'rfcs/2025/0040-old.md', { folder: 'rfcs/2025' }, 'rfcs/2025/0042-add-x.md'],
    ['rfcs/accepted/0041-w.md', 'rfcs/drafts/0040-v.md', { folder: 'rfcs/drafts' }, 'rfcs/drafts/0042-add-x.md'],
    ['rfcs/add-w.md', 'rfcs/old-one.md', { title: 'NUL' }, 'rfcs/proposal-nul.md'],
    ['rfcs/0041-add-JSON-support.md', 'rfcs/0007-old.md', { title: 'Add HTTP cache' }, 'rfcs/0042-add-http-cache.md'],
  ])('%s, %s', (newer, older, more, expected) => {
    const paths = [R, older, newer, 'rfcs/README.md', 'README.md'];
    expect(proposed({ template: R, paths, ...more })).toBe(expected);
  });

  test.each<[string, Case, string]>([
    [
      'the recent ones of a mixed folder',
      {
        template: R,
        paths: [...Array(20).keys()].map((i) => (i < 5 ? `rfcs/${i + 1}_old.md` : `rfcs/00${i + 10}-new.md`)),
      },
      'rfcs/0030-add-x.md',
    ],
    [
      'the prefix of the template that is asked for',
      {
        template: 'docs/templates/adr.md',
        name: 'ADR',
        paths: ['docs/decisions/adr-001-a.md', 'docs/decisions/rfc-007-a.md', 'docs/decisions/rfc-008-a.md'],
      },
      'docs/decisions/adr-002-add-x.md',
    ],
    [
      'a number beside many files without one',
      { template: R, paths: [R, ...words(9), 'rfcs/0007-a.md'] },
      'rfcs/0008-add-x.md',
    ],
    [
      'no number that a title starts with',
      { template: 'rfcs/template.md', paths: [...words(20), 'rfcs/404-page.md'] },
      'rfcs/add-x.md',
    ],
    [
      'no number within a title',
      { template: 'rfcs/template.md', paths: ['rfcs/add-2-things.md', 'rfcs/drop-it.md'] },
      'rfcs/add-x.md',
    ],
    ['no version', { template: 'rfcs/template.md', paths: ['rfcs/1.2-plan.md', 'rfcs/drop-it.md'] }, 'rfcs/add-x.md'],
  ])('%s', (_, wanted, expected) => {
    expect(proposed(wanted)).toBe(expected);
  });
});

function words(count: number): string[] {
  return [...Array(count).keys()].map((i) => `rfcs/${'abcdefghijklmnopqrstuvwxyz'.charAt(i)}-thing.md`);
}

describe('without any proposal the template’s name decides', () => {
  test.each([
    ['rfcs/0000-template.md', 'rfcs/0001-add-x.md'],
    ['rfcs/000-template.md', 'rfcs/001-add-x.md'],
    ['rfcs/NNNN-name/README.md', 'rfcs/0001-add-x/README.md'],
    ['keps/NNNN-kep-template/README.md', 'keps/0001-add-x/README.md'],
    ['rfcs/XXXX-name.md', 'rfcs/0001-add-x.md'],
    ['rfcs/NNN_short_title.md', 'rfcs/001_add_x.md'],
    ['rfcs/template.md', 'rfcs/2026-11-21-add-x.md'],
    ['docs/adr/adr-template.md', 'docs/adr/2026-11-21-add-x.md'],
    ['rfcs/templates/YYYYMMDD-x.md', 'rfcs/20261121-add-x.md'],
    ['rfcs/templates/RFC-0000-title.md', 'rfcs/RFC-0001-add-x.md'],
    ['rfcs/templates/long.md', 'rfcs/2026-11-21-add-x.md'],
    ['0000-template.md', 'proposals/0001-add-x.md'],
    ['templates/rfc.md', 'proposals/2026-11-21-add-x.md'],
    ['.proposals/templates/rfc.md', 'proposals/2026-11-21-add-x.md'],
    [undefined, 'proposals/2026-11-21-add-x.md'],
  ])('%s', (template, expected) => {
    expect(proposed({ template, paths: ['README.md', ...(template ? [template] : [])] })).toBe(expected);
  });
});

describe('the first proposal of a folder is named', () => {
  const adr = 'docs/adr/template.md';
  test.each<[string, Case, string]>([
    [
      'as what follows a record number zero',
      { template: adr, paths: [adr, 'docs/adr/0000-use-decision-records.md'] },
      'docs/adr/0001-add-x.md',
    ],
    [
      'no record where the template stands in for one',
      { template: 'docs/adr/0000-your-title.md', paths: ['docs/adr/0000-your-title.md', adr] },
      'docs/adr/0001-add-x.md',
    ],
    [
      'as those of the same kind in another package',
      {
        template: 'web/docs/adr/template.md',
        paths: ['web/docs/adr/template.md', 'api/docs/adr/template.md', 'api/docs/adr/001_use_kafka.md'],
      },
      'web/docs/adr/001_add_x.md',
    ],
    [
      'where those of another package are',
      {
        template: 'web/templates/adr.md',
        paths: ['web/templates/adr.md', 'api/templates/adr.md', 'api/docs/adr/ADR-01-use-kafka.md'],
      },
      'web/docs/adr/ADR-01-add-x.md',
    ],
    [
      'as those of another kind beside it, but for the kind',
      { template: adr, paths: [adr, 'docs/rfcs/RFC-0007-a.md', 'docs/rfcs/RFC-0008-b.md'] },
      'docs/adr/0001-add-x.md',
    ],
    [
      'not as pages of a blog or guide',
      {
        template: adr,
        paths: [adr, 'blog/2024-01-02-a.md', 'blog/2024-01-03-b.md', 'guide/0001-a.md', 'guide/0002-b.md'],
      },
      'docs/adr/2026-11-21-add-x.md',
    ],
    [
      'as the template says, before those of another kind',
      { template: adr, paths: [adr, 'docs/rfcs/2024-01-02-a.md'], text: 'Call it NNN-short-title.md.' },
      'docs/adr/001-add-x.md',
    ],
    ['by a number where its title has one', { template: adr, paths: [adr], number: 'NNN' }, 'docs/adr/001-add-x.md'],
    ['by a number of the usual width', { template: adr, paths: [adr], number: '[N]' }, 'docs/adr/0001-add-x.md'],
    [
      'by a day where its title has one',
      { template: adr, paths: [adr], number: '{YYYYMMDD}' },
      'docs/adr/20261121-add-x.md',
    ],
  ])('%s', (_, wanted, expected) => {
    expect(proposed(wanted)).toBe(expected);
  });

  test.each([
    ['Copy this to `NNNN-title-with-dashes.md`.', 'docs/0001-add-x.md'],
    ['<!-- File name: NNNN-title-with-dashes.md -->', 'docs/0001-add-x.md'],
    ['Copy this to adr/NNNN-title_with_lines.md', 'docs/adr/0001-add_x.md'],
    ['Call it `NNNN-TitleInOneWord.md`.', 'docs/0001-AddX.md'],
    ['Call it `NN-<short title>.md`.', 'docs/01-add-x.md'],
    ['Call it `N-title.md`.', 'docs/1-add-x.md'],
    ['Call it `<number>-<title>.md`.', 'docs/0001-add-x.md'],
    ['Call it {NUMBER}-{TITLE}.md', 'docs/0001-add-x.md'],
    ['Call it `adr-###-title.md`.', 'docs/adr-001-add-x.md'],
    ['Call it `ADR-[number]-[title].md`.', 'docs/ADR-0001-add-x.md'],
    ['Call it `NNNN-TITLE`.', 'docs/0001-add-x.md'],
    ['Call it `YYYYMMDD-short-title.md`.', 'docs/20261121-add-x.md'],
    ['Call it `<date>-<title>.md`.', 'docs/2026-11-21-add-x.md'],
    ['`cp docs/template.md docs/decisions/NNN-short-title.md`', 'docs/decisions/001-add-x.md'],
    ['```\ncp docs/template.md text/0000-my-feature.md\n```', 'docs/text/0001-add-x.md'],
    ['Make a folder: `NNNN-short-name/README.md`', 'docs/0001-add-x/README.md'],
    ['Write `<area>/NNNN-title.md`.', 'docs/0001-add-x.md'],
    ['Superseded by [ADR-0005](0005-example.md)', 'docs/0001-add-x.md'],
    ['Superseded by [another](adr-005_other_one.md)', 'docs/adr-001_add_x.md'],
    ['- Status: accepted | superseded by ADR-0123', 'docs/0001-add-x.md'],
    ['As in RFC 2119. Ticket: PROJ-XXX', 'docs/2026-11-21-add-x.md'],
    ['The date, as `YYYY-MM-DD`.', 'docs/2026-11-21-add-x.md'],
    [
      'Use `N-API`, and see [forms](number-formats.md) and https://example.org/NNNN-title.md.',
      'docs/2026-11-21-add-x.md',
    ],
    ['Copy `0000-template.md`.', 'docs/2026-11-21-add-x.md'],
  ])('as its text shows: %s', (text, expected) => {
    expect(proposed({ template: 'docs/template.md', paths: ['docs/template.md'], text })).toBe(expected);
  });

  test('in the folder that the text names, from the top or from the template', () => {
    const text = 'Copy this to `text/0000-my-feature.md`.';
    expect(proposed({ template: 'template.md', paths: ['template.md'], text })).toBe('text/0001-add-x.md');
    expect(proposed({ template: 'docs/template.md', paths: ['docs/template.md', 'text/README.md'], text })).toBe(
      'text/0001-add-x.md',
    );
    expect(proposed({ template: 'rfcs/text/template.md', paths: [], text })).toBe('rfcs/text/0001-add-x.md');
    expect(proposed({ template: 'a/template.md', paths: [], text: '`../../NNNN-x.md`' })).toBe('a/0001-add-x.md');
  });
});

describe('finds the folder', () => {
  const guide = ['docs/guide/01-start.md', 'docs/guide/02-use.md', 'docs/guide/03-more.md', 'docs/README.md'];
  test.each<[string, Case, string]>([
    ['child', { template: '0000-template.md', paths: ['text/0001-a.md', 'README.md', ...guide] }, 'text/0002-add-x.md'],
    ['sibling', { template: 'meta/template.md', paths: ['text/0001-a.md', 'text/0002-b.md'] }, 'text/0003-add-x.md'],
    [
      'of the kind',
      {
        template: 'templates/adr.md',
        name: 'ADR',
        paths: ['rfcs/0001-a.md', 'rfcs/0002-a.md', 'rfcs/0003-a.md', 'decisions/0001-a.md'],
      },
      'decisions/0002-add-x.md',
    ],
    [
      'below docs',
      { template: 'docs/template.md', paths: ['docs/proposals/0007-a.md', ...guide] },
      'docs/proposals/0008-add-x.md',
    ],
    [
      'without numbers',
      { template: 'templates/rfc.md', paths: ['rfcs/a-b.md', 'README.md', 'docs/x.md'] },
      'rfcs/add-x.md',
    ],
    [
      'by status, with one row of numbers',
      {
        template: 'rfcs/template.md',
        paths: ['rfcs/accepted/0001-a.md', 'rfcs/accepted/0002-a.md', 'rfcs/rejected/0003-b.md'],
      },
      'rfcs/accepted/0004-add-x.md',
    ],
    [
      'of drafts',
      {
        template: 'rfcs/template.md',
        paths: ['rfcs/accepted/0001-a.md', 'rfcs/accepted/0002-a.md', 'rfcs/drafts/0003-b.md'],
      },
      'rfcs/drafts/0004-add-x.md',
    ],
    [
      'not of another template',
      {
        template: 'docs/adr/template.md',
        paths: ['docs/rfcs/0000-template.md', 'docs/rfcs/0001-a.md', 'docs/rfcs/0002-a.md'],
      },
      'docs/adr/0001-add-x.md',
    ],
    [
      'of a built-in template, by the setting',
      { template: undefined, name: 'RFC', paths: ['proposals/0001-a.md', 'proposals/0002-b.md'] },
      'proposals/0003-add-x.md',
    ],
    [
      'of a built-in template, by its name',
      {
        template: undefined,
        name: 'Detailed RFC',
        paths: ['docs/rfcs/0001-a.md', 'docs/rfcs/0002-b.md', 'docs/adr/0001-a.md'],
      },
      'docs/rfcs/0003-add-x.md',
    ],
    [
      'not of a team’s own template for a built-in one',
      { template: undefined, name: 'RFC', paths: ['rfcs/0000-template.md', 'rfcs/0001-a.md', 'rfcs/0002-b.md'] },
      'proposals/0001-add-x.md',
    ],
    [
      'that is chosen, before all others',
      { template: R, folder: 'design', paths: [R, 'rfcs/0001-a.md', 'design/RFC-07-a.md'] },
      'design/RFC-08-add-x.md',
    ],
    [
      'that is chosen, and empty',
      { template: R, folder: 'design/new', paths: [R, 'rfcs/0001-a.md'] },
      'design/new/0001-add-x.md',
    ],
    [
      'of the workspace itself, where chosen',
      { template: R, folder: '', paths: [R, 'rfcs/0001-a.md'] },
      '0001-add-x.md',
    ],
  ])('%s', (_, wanted, expected) => {
    expect(proposed(wanted)).toBe(expected);
  });
});

test('a template at home in a folder does not take its proposals to the notes above it', () => {
  const paths = ['draft-1.md', 'draft-2.md', 'draft-3.md'];
  expect(proposed({ template: 'notes/0000-template.md', paths })).toBe('notes/0001-add-x.md');
});

describe('the next number', () => {
  test.each<[string, readonly string[], string]>([
    ['leaves gaps', ['0001-a', '0002-b', '0009-c'], '0010'],
    ['passes over nines', ['0001-a', '0002-b', '9999-example'], '0003'],
    ['passes over years', ['0041-a', '0042-b', '2026-roadmap'], '0043'],
    ['passes over nines alone', ['9999-example'], '0001'],
    ['keeps a real leap', ['0900-a', '0901-b', '0902-c', '1000-d', '1001-e'], '1002'],
    ['keeps a new thousand that has many', ['0001-a', '2000-b', '2001-c', '2002-d'], '2003'],
    ['counts numbers of any width', ['0007-a', '0008-b', '12-c'], '0013'],
    ['counts names of an older pattern', ['RFC-0012-a', '0007-a', '0008-b', '0009-c'], '0013'],
  ])('%s', (_, stems, expected) => {
    expect(proposed({ template: R, paths: [R, ...stems.map((stem) => `rfcs/${stem}.md`)] })).toBe(
      `rfcs/${expected}-add-x.md`,
    );
  });

  test('counts what stands on branches too', () => {
    const here = [R, 'rfcs/0001-a.md', 'rfcs/0002-b.md'];
    const naming = learnNaming(R, here);
    expect(nextNumber(naming, [...here, 'rfcs/0007-c.md', 'rfcs/0003-d/README.md', 'other/0050-e.md'])).toBe(8);
  });

  test.each([
    ['When you submit, leave the number as 0000.', '0000'],
    ['Copy this to `text/0000-my-feature.md`. Do not assign a number yet.', '0000'],
    ['The number is assigned by an editor when the proposal is merged.', '0000'],
    ['An editor assigns the number.', '0000'],
    ['Copy to `NNNN-my-feature.md`; rename it to the pull request number.', '0000'],
  ])('is left to others where the template says so: %s', (text, stub) => {
    const paths = [R, 'rfcs/0001-a.md', 'rfcs/0002-b.md'];
    expect(proposed({ template: R, paths, text })).toBe(`rfcs/${stub}-add-x.md`);
    expect(proposed({ template: R, paths, text: 'Number the sections. Assign owners. Keep it short.' })).toBe(
      'rfcs/0003-add-x.md',
    );
  });

  test('is left to others where numbers are those of issues', () => {
    const numbers = [127, 131, 250, 311, 489, 777, 1012, 1490, 1500, 2007];
    const paths = numbers.map((number) => `keps/${number}-thing/README.md`);
    expect(proposed({ template: 'keps/NNNN-kep-template/README.md', paths })).toBe('keps/NNNN-add-x/README.md');
  });
});

const EXAMPLES = ['rfcs/0001-a.md', 'rfcs/AddW.md', 'rfcs/ADR 001 Add w.md', 'rfcs/0001-ä/README.md', 'rfcs/a_b.md'];

test.each(['🎉', '.', '…!?', '\u202E\u200B', '\u3164', '\uFE0F\u20E3', '\uD800', '\u0301'])(
  'a title such as %j has no words, and their place is left open',
  (title) => {
    for (const example of EXAMPLES) {
      const naming = learnNaming('rfcs/template.md', [example]);
      expect(lacksWords(naming, { title, date: '2026-11-21', number: 2 })).toBe(true);
      expect(lacksWords(naming, { title: `${title} x`, date: '2026-11-21', number: 2 })).toBe(false);
    }
    expect(proposed({ template: 'rfcs/template.md', paths: ['rfcs/0001-a.md'], title })).toBe('rfcs/0002-.md');
    expect(proposed({ template: 'rfcs/template.md', paths: ['rfcs/0001.md'], title })).toBe('rfcs/0002.md');
  },
);

test.each([
  '../../etc/x',
  '..\\..\\x',
  'a\0b',
  '\u202Egnp',
  '-rf',
  'é'.repeat(300),
  'Ж'.repeat(300),
  'x/y:z?*"<>|',
  'ก\u0e33'.repeat(99),
])('a title such as %j makes safe names only', (title) => {
  for (const example of EXAMPLES) {
    const path = proposed({ template: 'rfcs/template.md', paths: [example], title });
    expect(path).toMatch(/^rfcs\/[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,100}(?:\/README)?\.md$/u);
    expect(Buffer.byteLength(path)).toBeLessThan(120);
  }
});

test('learning from 20,000 paths with long and odd names ends', () => {
  const odd = ['a'.repeat(4000), '0'.repeat(4000), 'a-'.repeat(2000), '1-'.repeat(2000), ' '.repeat(4000)];
  const paths = [...Array(20_000).keys()].map((i) => `rfcs/${i}-${odd[i % 5]?.slice(0, i % 300)}/x/${odd[i % 5]}.md`);
  expect(proposed({ template: R, paths })).toMatch(/^rfcs\//);
});

test('another number has as many digits as the one before, also where there are no others to go by', () => {
  const naming = learnNaming('rfcs/template.md', []);
  expect(withNumber(naming, 'rfcs/0002-bees.md', '7')).toBe('rfcs/0007-bees.md');
  expect(withNumber(naming, 'rfcs/0002-bees.md', '12345')).toBe('rfcs/12345-bees.md');
  expect(withNumber(naming, 'rfcs/2-bees.md', '7')).toBe('rfcs/7-bees.md');
});
