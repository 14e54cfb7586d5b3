import { describe, expect, test } from 'vitest';
import { checkProposal, followTemplate, parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const template = (text: string) => readTemplate({ id: 'team', name: 'Team', text });
const check = (templateText: string, text: string) => brief(problemsOf(text, template(templateText)));

describe('fields', () => {
  test.each([
    ['YAML', '---\nstatus: Draft | Final\nauthor: [Name]\n---\n\n# [Title]\n'],
    ['bullets', '# [Title]\n\n- **Status**: Draft | Final\n- **Author**: [Name]\n'],
    ['stars', '# [Title]\n\n* Status: Draft | Final\n* Author: [Name]\n'],
    ['bold lines', '# [Title]\n\n**Status:** Draft | Final  \n**Author:** [Name]\n'],
    ['one bold line', '# [Title]\n\n**Status:** Draft/Final · **Author:** [Name]\n'],
    ['plain lines', '# [Title]\n\nStatus: Draft | Final\nAuthor: [Name]\n'],
    ['a table', '# [Title]\n\n| Status | Draft/Final |\n|---|---|\n| **Author** | [Name] |\n'],
    ['a section', '# [Title]\n\n## Status\n\n- **Status**: Draft | Final\n- **Author**: [Name]\n'],
  ])('are read as %s', (_, text) => {
    const { fields } = template(text);
    expect(fields.map(({ name }) => name)).toEqual(['status', 'author']);
    expect(fields[0]?.allowed?.values).toEqual(['Draft', 'Final']);
    expect(fields[1]?.isPlaceholder).toBe(true);
  });

  test('may be optional by a note in key, value or comment', () => {
    const text =
      '# [Title]\n\n- **Status**: Draft\n- **Reviewer (optional)**: [Name]\n- **Bug**: *if applicable* [link]\n- **Vision**: [x] <!-- optional -->\n';
    expect(template(text).fields.map(({ isRequired }) => isRequired)).toEqual([true, false, false, false]);
    expect(check(text, '# Cache\n\n- **Status**: Draft\n- **Reviewer**: Ida\n')).toEqual([]);
  });

  test('that are assigned later may keep their placeholder while the proposal is a draft', () => {
    const text = '# [Title]\n\n- **Number**: (assigned after approval)\n- **Status**: Draft/Approved\n';
    expect(check(text, '# Cache\n\n- **Number**: (assigned after approval)\n- **Status**: Draft\n')).toEqual([]);
    expect(check(text, '# Cache\n\n- **Number**: (assigned after approval)\n- **Status**: Approved\n')).toEqual([
      'placeholder-leftover: Number',
    ]);
  });

  test('with an open list of values know typing errors only', () => {
    const text = '# [Title]\n\n- **Status**: Draft | Accepted | …\n';
    expect(check(text, '# Cache\n\n- **Status**: Parked\n')).toEqual([]);
    expect(check(text, '# Cache\n\n- **Status**: Acepted\n')).toEqual(['field-value-unknown: Status']);
  });

  test('allow case, emoji and a trailing note', () => {
    const text = '# [Title]\n\n- **Status**: Draft | Accepted | Superseded by ADR-0123\n';
    for (const value of [
      'accepted',
      '✅ Accepted',
      '**Accepted**',
      'Accepted (2026-01-02)',
      'Superseded by ADR-0007',
    ]) {
      expect(check(text, `# Cache\n\n- **Status**: ${value}\n`), value).toEqual([]);
    }
  });

  test('are there without a value where a row of a table ends behind the key', () => {
    const text = '# [Title]\n\n| Field | Value |\n|---|---|\n| Owner | [Name] |\n| Status | Draft / Done |\n';
    const row = (last: string) => `# Cache\n\n| Field | Value |\n|---|---|\n| Owner | Bo |\n${last}\n`;
    expect(check(text, row('| Status |'))).toEqual(check(text, row('| Status | |')));
    expect(check(text, row('| Status |'))).toEqual(['field-empty: Status']);
  });

  test('take for a note only what starts with a whole word', () => {
    const text = '# [Title]\n\n- **Status**: Draft | Implemented\n';
    for (const value of ['Implemented in part', 'Implemented 2026-01-02', 'Implemented since May']) {
      expect(check(text, `# Cache\n\n- **Status**: ${value}\n`), value).toEqual([]);
    }
    for (const value of ['Implemented incomplete', 'Implemented seemingly', 'Draft format', 'Draft iné']) {
      expect(check(text, `# Cache\n\n- **Status**: ${value}\n`), value).toEqual(['field-value-unknown: Status']);
    }
  });
});

describe('sections', () => {
  test.each([
    '## Prior art (optional)',
    '## Prior art *(Optional)*',
    '## Prior art [optional]',
    '## Prior art (if applicable)',
    '## Prior art <!-- optional -->',
    '<!-- optional -->\n## Prior art',
    '## Prior art\n\nThis section is optional. Say what others do.',
    '## Prior art\n\n<!-- Omit if there is none. -->',
  ])('are optional by %j', (heading) => {
    const text = `# [Title]\n\n## Summary\n\nSay it in three short sentences.\n\n${heading}\n\nSay what others have done before you.\n`;
    expect(check(text, '# Cache\n\n## Summary\n\nOurs.\n')).toEqual([]);
    expect(check(text, '# Cache\n\n## Summary\n\nOurs.\n\n## Prior Art\n\nNone.\n')).toEqual([]);
  });

  test('that are repeated are one, and none of the copies is required', () => {
    const text =
      '# [Title]\n\n## Options\n\n### Option 1: [Name]\n\n[Text]\n\n### Option 2: [Name]\n\n[Repeat format]\n';
    expect(template(text).sections.map(({ name, repeats }) => [name, repeats])).toEqual([
      ['Options', undefined],
      ['Option', 'option'],
    ]);
    const three = [1, 2, 3].map((n) => `### Option ${n}: Way ${n}\n\nOurs.\n`).join('\n');
    expect(check(text, `# Cache\n\n## Options\n\n${three}`)).toEqual([]);
    expect(check(text, '# Cache\n\n## Options\n\nThere is only this one.\n')).toEqual([]);
  });

  test('match regardless of case, number, emphasis, emoji and marker', () => {
    const text = '# [Title]\n\n## Open Questions (optional)\n\n## Rollout\n\nSay who goes first and why.\n';
    expect(check(text, '# Cache\n\n## 3. 🚀 **ROLLOUT**\n\nUs.\n')).toEqual([]);
  });
});

describe('what is left over', () => {
  const text =
    '# [Title]\n\n## Summary\n\nDescribe the change for somebody who knows nothing. Name the one reader who matters most.\n';

  test('is found when it is wrapped, quoted or moved', () => {
    const found = (body: string) => check(text, `# Cache\n\n## Summary\n\nOurs.\n\n${body}\n`);
    expect(found('Describe the change for\nsomebody who *knows* nothing.')).toEqual(['placeholder-leftover: Summary']);
    expect(found('- Name the one reader who matters most.')).toEqual(['placeholder-leftover: Summary']);
    expect(found('### Our own\n\nName the one reader who matters most.')).toEqual(['placeholder-leftover: Our own']);
    expect(found('We describe the change for somebody who knows a lot.')).toEqual([]);
  });

  test('is never a link, a footnote, a task box or code', () => {
    const named = '# [Title]\n\n## Summary\n\nWritten by [Name] in plain words.\n';
    const body =
      'See [Name](https://a.example), [Name][1], `[Name]`, [^Name] and ![Name](x.png).\n\n    [Name]\n\n- [x] Done\n\n[1]: https://b.example\n';
    expect(check(named, `# Cache\n\n## Summary\n\n${body}`)).toEqual([]);
    expect(check(named, '# Cache\n\n## Summary\n\nBy [Name], twice.\n')).toEqual(['placeholder-leftover: Summary']);
    expect(check(named, '# Cache\n\n## Summary\n\nBy [Name], twice.\n\n[name]: https://a.example\n')).toEqual([]);
  });

  test('is found in what CommonMark takes for a link definition', () => {
    const steps = '# [Title]\n\n## Steps\n\n1. [Step 1]: [Description]\n2. [Step 2]: [Description]\n';
    expect(check(steps, '# Cache\n\n## Steps\n\n1. [Step 1]: [Description]\n2. Copy: done by hand.\n')).toEqual([
      'placeholder-leftover: Steps',
      'placeholder-leftover: Steps',
    ]);
  });

  test('is not the wrapper round real content', () => {
    const wrapped = '# [Title]\n\n- **Date**: (YYYY-MM-DD)\n- **Status**: Draft\n';
    expect(check(wrapped, '# [Add incremental PCA]\n\n- **Date**: (2022-09-18)\n- **Status**: Draft\n')).toEqual([]);
  });

  test('a section that holds only comments is empty', () => {
    expect(check(text, '# Cache\n\n## Summary\n\n<!-- later -->\n')).toEqual(['section-empty: Summary']);
  });
});

test('severity follows the status', () => {
  const text = '# [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nDescribe it in a few plain words.\n';
  const severity = (status: string) =>
    checkProposal(followTemplate(parseDocument(`# Cache\n\n- **Status**: ${status}\n`), template(text))).map(
      (problem) => problem.severity,
    );
  expect(severity('Draft')).toEqual(['information']);
  expect(severity('Accepted')).toEqual(['warning']);
});

test('a severity can be set or a rule switched off', () => {
  const match = followTemplate(
    parseDocument('# Cache\n'),
    template('# [Title]\n\n## Summary\n\nDescribe it in plain words.\n'),
  );
  expect(checkProposal(match, { severities: { 'section-missing': 'error' } })[0]?.severity).toBe('error');
  expect(checkProposal(match, { severities: { 'section-missing': 'off' } })).toEqual([]);
});

test('a section of nothing but optional ones is optional itself', () => {
  const text = (mark: string) => `# [Title]\n\n## Goals\n\nWhy?\n\n## Details\n\n### Tests ${mark}\n\nHow?\n`;
  expect(check(text('(optional)'), '# Cache\n\n## Goals\n\nSpeed.\n')).toEqual([]);
  expect(check(text(''), '# Cache\n\n## Goals\n\nSpeed.\n')).toEqual(['section-missing: Details']);
});

test('a sentence that frees the metadata is no heading of the proposal', () => {
  const text =
    '# Modèle\n\n# These are optional elements of metadata.\n\n- status: {draft | final}\n\n---\n\n# {short title}\n\n## Goals\n\nWhy?\n';
  expect(check(text, '# Cache\n\n- status: final\n\n## Goals\n\nSpeed.\n')).toEqual([]);
  const french = text.replace(
    'These are optional elements of metadata.',
    'Ce sont des métadonnées optionnelles et libres.',
  );
  expect(check(french, '# Cache\n\n- status: final\n\n## Goals\n\nSpeed.\n')).toEqual([]);
});

test('the title may have a label, at any level, or be a line of its own', () => {
  const labelled = '## タイトル: 解決したい問題\n\n- 日付: YYYY-MM-DD\n\n## 背景\n\n何が問題か。\n';
  expect(check(labelled, '## タイトル: キャッシュ\n\n- 日付: 2026-02-03\n\n## 背景\n\n遅い。\n')).toEqual([]);
  const line = 'ADR: [Title]\n\n# Status\n\nDraft | Final\n\n# Goals\n\nWhy?\n';
  expect(check(line, '# ADR: Cache\n\n# Status\n\nFinal\n\n# Goals\n\nSpeed.\n')).toEqual([]);
  expect(check(line, '# Cache\n\n# Status\n\nFinal\n\n# Goals\n\nSpeed.\n')).toEqual(['field-missing: ADR']);
});

test('a field may be called with one word more', () => {
  const text = '# [Title]\n\n- Status: Draft | Final\n- Tracker Issue: [link]\n\n## Goals\n\nWhy?\n';
  const written = (key: string) => `# Cache\n\n- Status: Final\n- ${key}: #12\n\n## Goals\n\nSpeed.\n`;
  expect(check(text, written('Tracker Parts Issue'))).toEqual([]);
  expect(check(text, written('Parts Issue'))).toContain('field-missing: Tracker Issue');
});

test('a field may have the word for what is proposed before it', () => {
  const text = '# [Title]\n\n- Status: Draft | Final\n- Owners: [names]\n\n## Goals\n\nWhy?\n';
  const written = (key: string) => `# Cache\n\n- Status: Final\n- ${key}: Ada\n\n## Goals\n\nSpeed.\n`;
  for (const key of ['Decision owners', 'RFC owners', 'Proposal owners']) expect(check(text, written(key))).toEqual([]);
  for (const key of ['Former owners', 'Decision makers'])
    expect(check(text, written(key))).toContain('field-missing: Owners');
  // That of a decision is not that of its record.
  const dated = text.replace('Owners: [names]', 'Date: YYYY-MM-DD');
  expect(check(dated, written('Decision date'))).toContain('field-missing: Date');
});

test('those who decide may be called as in another version of a usual template, or in another language', () => {
  const text = '# [Title]\n\n- Status: Draft | Final\n- Decision-makers: [names]\n\n## Goals\n\nWhy?\n';
  const written = (key: string, more = '') =>
    `# Cache\n\n- Status: Final\n- ${key}: Ann, Bo\n${more}\n## Goals\n\nSpeed.\n`;
  for (const key of ['Deciders', 'Decided by', 'Entscheider', 'Décideurs', '决策者'])
    expect(check(text, written(key))).toEqual([]);
  expect(check(text, written('Reviewers'))).toContain('field-missing: Decision-makers');
  const both = text.replace('\n\n## Goals', '\n- Deciders: [names]\n\n## Goals');
  expect(check(both, written('Deciders'))).toEqual(['field-missing: Decision-makers']);
});

test('a name in quotes ends in them', () => {
  const { fields } = template('# [Title]\n\n- Status: Draft | Final | Replaced by "other"\n');
  expect(fields[0]?.allowed?.values).toEqual(['Draft', 'Final', 'Replaced by "other"']);
});

test('a number in brackets before the author’s own words is a label', () => {
  const text = '# [Title]\n\n## Options\n\n- [option 1]\n- [option 2]\n';
  const left = (line: string) =>
    check(text, `# Cache\n\n## Options\n\n- [option 1] We bring them by train.\n- ${line}\n`);
  expect(left('[option 2] We send them by mail.')).toEqual([]);
  expect(left('[option 2]')).toEqual(['placeholder-leftover: Options']);
});
