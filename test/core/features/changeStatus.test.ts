import { describe, expect, test } from 'vitest';
import { rewritten } from '../../../server/src/core/features/changeStatus/statusEdit.ts';
import { updatedOnSave } from '../../../server/src/core/features/changeStatus/updatedDate.ts';
import {
  applyEdits,
  changeStatus,
  readTemplate,
  replacesEdits,
  statusChoices,
} from '../../../server/src/core/index.ts';
import { relativeLink } from '../../../server/src/core/text/relativeLink.ts';
import { brief, filled, follow, problemsOf } from '../../support/builtin.ts';

const today = '2026-11-21';
const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });

/** A text after its status was changed. */
function changed(template: string, text: string, status: string, more: object = {}): string | undefined {
  const edits = changeStatus(follow(text, read(template)), { status, today, ...more });
  return edits && applyEdits(text, edits);
}

const GOALS = '## Goals\n\nSay what shall be better for whom.\n';
const OURS = '## Goals\n\nFewer calls at night.\n';
const LIST = 'Draft | In Review | Accepted | Implemented';

describe('a status is written as the field writes it', () => {
  test.each([
    ['a bullet', `- **Status**: ${LIST}`, '- **Status**: Draft', '- **Status**: In Review'],
    [
      'a bold line',
      `**Status**: ${LIST}  \n**Owner**: [Name]`,
      '**Status**: Draft  \n**Owner**: Ada',
      '**Status**: In Review  \n**Owner**: Ada',
    ],
    ['a plain line', `Status: ${LIST}`, 'Status: Draft', 'Status: In Review'],
    [
      'one of several on a line',
      `Status: ${LIST} | Owner: [Name]`,
      'Status: Draft | Owner: Ada',
      'Status: In Review | Owner: Ada',
    ],
    [
      'a table',
      `| Field | Value |\n|---|---|\n| Status | ${LIST.replaceAll('|', '\\|')} |`,
      '| Field | Value |\n|---|---|\n| Status | Draft |',
      '| Field | Value |\n|---|---|\n| Status | In Review |',
    ],
    [
      'an empty cell',
      `| Status | ${LIST.replaceAll('|', '/')} |\n|---|---|`,
      '| Status | |\n|---|---|',
      '| Status | In Review |\n|---|---|',
    ],
    [
      'a record',
      `| Status | Owner |\n|---|---|\n| ${LIST.replaceAll(' | ', '/')} | [Name] |`,
      '| Status | Owner |\n|---|---|\n| Draft | Ada |',
      '| Status | Owner |\n|---|---|\n| In Review | Ada |',
    ],
    ['a section', `## Status\n\n${LIST}`, '## Status\n\nDraft', '## Status\n\nIn Review'],
    ['an empty section', `## Status\n\n${LIST}`, '## Status', '## Status\n\nIn Review'],
    ['a section whose list is still there', `## Status\n\n${LIST}`, `## Status\n\n${LIST}`, '## Status\n\nIn Review'],
    [
      'boxes in a section',
      '## Status\n\n- [ ] Draft\n- [ ] In Review\n- [ ] Accepted',
      '## Status\n\n- [x] Draft\n- [ ] In Review\n- [ ] Accepted',
      '## Status\n\n- [ ] Draft\n- [x] In Review\n- [ ] Accepted',
    ],
    [
      'boxes on a line',
      '- Status: [ ] Draft [ ] In Review [ ] Accepted',
      '- Status: [x] Draft [ ] In Review [ ] Accepted',
      '- Status: [ ] Draft [x] In Review [ ] Accepted',
    ],
    ['nothing yet', `- **Status**: ${LIST}`, '- **Status**:', '- **Status**: In Review'],
    ["the template's list", `- **Status**: ${LIST}`, `- **Status**: ${LIST}`, '- **Status**: In Review'],
    [
      'a comment behind it',
      `- Status: Draft <!-- ${LIST} -->`,
      `- Status: Draft <!-- ${LIST} -->`,
      `- Status: In Review <!-- ${LIST} -->`,
    ],
    [
      'no field',
      `- **Status**: ${LIST}\n- **Owner**: [Name]`,
      '- **Owner**: Ada',
      '- **Status**: In Review\n- **Owner**: Ada',
    ],
  ])('%s', (_, head, before, after) => {
    const template = `# [Title]\n\n${head}\n\n${GOALS}`;
    expect(changed(template, `# Cache\n\n${before}\n\n${OURS}`, 'In Review')).toBe(`# Cache\n\n${after}\n\n${OURS}`);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(changed(template, windows(`# Cache\n\n${before}\n\n${OURS}`), 'In Review')).toBe(
      windows(`# Cache\n\n${after}\n\n${OURS}`),
    );
  });

  test.each([
    ['status: draft', 'status: in review'],
    ['status: "draft"', 'status: "in review"'],
    ["status: 'draft' # see the wiki", "status: 'in review' # see the wiki"],
    ['status:', 'status: in review'],
    ['status:   draft', 'status:   in review'],
  ])('YAML: %s', (before, after) => {
    const template = `---\nstatus: draft | in review | accepted\ntitle: [Title]\n---\n\n${GOALS}`;
    const text = (line: string) => `---\n${line}\ntitle: Cache\n---\n\n${OURS}`;
    expect(changed(template, text(before), 'in review')).toBe(text(after));
  });

  test('YAML that needs quotes', () => {
    const template = `---\nstatus: draft | "no: never" | accepted\n---\n\n${GOALS}`;
    expect(changed(template, `---\nstatus: draft\n---\n\n${OURS}`, 'no: never')).toContain('status: "no: never"\n');
  });
});

test('what stands round a status stays, and what is said of the one before goes', () => {
  const allowed = { values: ['Draft', 'In Review', 'Accepted', 'Superseded by ADR-0123'], isOpen: false };
  for (const [before, after] of [
    ['Draft (version 2)', 'Accepted (version 2)'],
    ['**Draft** – see the minutes', '**Accepted** – see the minutes'],
    ['**In Review (third time)**', '**Accepted (third time)**'],
    ['`Draft`', '`Accepted`'],
    ['(Draft)', '(Accepted)'],
    ['🟡 In Review', 'Accepted'],
    ['In Review since May', 'Accepted'],
    ['Superseded by ADR-0007', 'Accepted'],
    ['In Review (2026-03-04)', 'Accepted (2026-11-21)'],
    ['In Review on 2026-03-04', 'Accepted on 2026-11-21'],
    ['In Review ([thread](https://example.org/a))', 'Accepted ([thread](https://example.org/a))'],
    ['[DRAFT](/README.md#draft)', '[ACCEPTED](/README.md#accepted)'],
    ['Drafty thing', 'Accepted'],
    ['Draft (see discussion #12)', 'Accepted (see discussion #12)'],
    ['Draft see discussion #12', 'Accepted see discussion #12'],
    ['Draft, version 2', 'Accepted, version 2'],
    ['In Review. Amended by ADR-0009', 'Accepted. Amended by ADR-0009'],
    ['Superseded by ADR-0007. Amended in May.', 'Accepted. Amended in May.'],
    ['Superseded by [ADR-0007](a.md) (see discussion #12)', 'Accepted (see discussion #12)'],
  ] as const)
    expect(rewritten(before, 'Accepted', allowed, today), before).toBe(after);
});

describe('the day of the last update', () => {
  const template = (line: string) => `# [Title]\n\n- Status: ${LIST}\n- ${line}\n\n${GOALS}`;
  const text = (line: string, status = 'Draft') => `# Cache\n\n- Status: ${status}\n- ${line}\n\n${OURS}`;

  test.each([
    ['Last Updated: YYYY-MM-DD', 'Last Updated: 2026-03-04', 'Last Updated: 2026-11-21'],
    ['Last Updated: YYYY/MM/DD', 'Last Updated: YYYY/MM/DD', 'Last Updated: 2026/11/21'],
    ['Last Updated: YYYY-MM-DD', 'Last Updated:', 'Last Updated: 2026-11-21'],
    ['Date: {YYYY-MM-DD when the decision was last updated}', 'Date: 2026-03-04', 'Date: 2026-11-21'],
    ['Date: YYYY-MM-DD', 'Date: 2026-03-04', 'Date: 2026-03-04'],
    ['Owner: [Name]', 'Updated: 2026-03-04', 'Updated: 2026-11-21'],
    ['Last Updated: YYYY-MM-DD', 'Last Updated: 2027-01-01', 'Last Updated: 2027-01-01'],
  ])('%s, %s', (wanted, before, after) => {
    expect(changed(template(wanted), text(before), 'In Review')).toBe(text(after, 'In Review'));
  });

  test('is set on save where the text has really changed', () => {
    const model = read(template('Last Updated: YYYY-MM-DD'));
    const saved = text('Last Updated: 2026-03-04');
    const onSave = (now: string) => applyEdits(now, updatedOnSave(follow(now, model), saved, today));
    expect(onSave(saved)).toBe(saved);
    expect(onSave(`${saved}\n\n`)).toBe(`${saved}\n\n`);
    const more = saved.replace('calls', 'and shorter calls');
    expect(onSave(more)).toBe(more.replace('2026-03-04', today));
    const byHand = more.replace('2026-03-04', '2026-04-01');
    expect(onSave(byHand)).toBe(byHand);
    expect(updatedOnSave(follow(onSave(more), model), onSave(more), today)).toEqual([]);
  });
});

describe('an approval', () => {
  const template = (place: string) => `# [Title]\n\n- Status: ${LIST}\n\n${GOALS}\n${place}`;
  const text = (place: string, status = 'In Review') => `# Cache\n\n- Status: ${status}\n\n${OURS}\n${place}`;
  const signed = { author: 'Ada' };

  test.each([
    [
      'its only line',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n',
      '## Approval\n\n- [x] Lead: Ada, 2026-11-21\n',
    ],
    [
      'a line that says by whom',
      '## Sign-off\n\n- [ ] Approved by …\n',
      '## Sign-off\n\n- [ ] Approved by …\n',
      '## Sign-off\n\n- [x] Approved by Ada, 2026-11-21\n',
    ],
    [
      'a row',
      '## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Lead | | |\n',
      '## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Lead | | |\n',
      '## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Lead | Ada | 2026-11-21 |\n',
    ],
    [
      'a line on which somebody wrote that nobody has signed',
      '## Approval\n\n- **Lead:** [Name, Date]\n',
      '## Approval\n\n- **Lead:** TBD\n',
      '## Approval\n\n- **Lead:** Ada, 2026-11-21\n',
    ],
    [
      'a section in another',
      '## Approvals\n\n### Sign-off\n\n- [ ] Lead: [Name, Date]\n',
      '## Approvals\n\n### Sign-off\n\n- [ ] Lead: [Name, Date]\n',
      '## Approvals\n\n### Sign-off\n\n- [x] Lead: Ada, 2026-11-21\n',
    ],
    [
      'a section that is empty',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n',
      '## Approval\n',
      '## Approval\n\n- [x] Lead: Ada, 2026-11-21\n',
    ],
    [
      'a section that is not there',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n',
      '',
      '## Approval\n\n- [x] Lead: Ada, 2026-11-21\n',
    ],
    [
      "what is somebody else's",
      '## Approval\n\n- [ ] Lead: [Name, Date]\n- [ ] Security: [Name, Date]\n',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n- [ ] Security: [Name, Date]\n',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n- [ ] Security: [Name, Date]\n',
    ],
    [
      'what is signed',
      '## Approval\n\n- [ ] Lead: [Name, Date]\n',
      '## Approval\n\n- [x] Lead: Grace, 2026-01-02\n',
      '## Approval\n\n- [x] Lead: Grace, 2026-01-02\n',
    ],
  ])('%s', (_, wanted, before, after) => {
    expect(changed(template(wanted), text(before), 'Accepted', signed)?.trimEnd()).toBe(
      text(after, 'Accepted').trimEnd(),
    );
  });

  test('in fields', () => {
    const head = (status: string, by: string, on: string) =>
      `---\nstatus: ${status}\napproved-by: ${by}\napproved-on: ${on}\n---\n\n${OURS}`;
    const wanted = head('draft | accepted', '[name]', 'YYYY-MM-DD').replace(OURS, GOALS);
    expect(changed(wanted, head('draft', '[name]', 'YYYY-MM-DD'), 'accepted', signed)).toBe(
      head('accepted', 'Ada', today),
    );
    expect(changed(wanted, head('draft', 'Grace', '2026-01-02'), 'accepted', signed)).toBe(
      head('accepted', 'Grace', '2026-01-02'),
    );
  });

  test('is signed by nobody where nobody is known', () => {
    const place = '## Approval\n\n- [ ] Lead: [Name, Date]\n';
    expect(changed(template(place), text(place), 'Accepted')).toBe(text(place, 'Accepted'));
  });
});

describe('what replaces a proposal', () => {
  const replacement = { link: '../0012-use-queues/README.md', title: 'Use queues', number: 12 };

  test.each([
    [
      '- Status: accepted | superseded by ADR-0123',
      '- Status: accepted',
      '- Status: superseded by [ADR-0012](../0012-use-queues/README.md)',
    ],
    [
      '- Status: [accepted | … | superseded by [xxx](yyyymmdd-xxx.md)]',
      '- Status: accepted',
      '- Status: superseded by [Use queues](../0012-use-queues/README.md)',
    ],
    [
      '- Status: accepted | superseded\n- Superseded by: [link]',
      '- Status: accepted\n- Superseded by: [link]',
      '- Status: superseded\n- Superseded by: [Use queues](../0012-use-queues/README.md)',
    ],
    [
      '- Status: accepted | superseded\n- Superseded by: [link]',
      '- Status: accepted',
      '- Status: superseded\n- Superseded by: [Use queues](../0012-use-queues/README.md)',
    ],
  ])('%s', (wanted, before, after) => {
    const template = `# [Title]\n\n${wanted}\n\n${GOALS}`;
    const status = /superseded(?: by (?:ADR-0123|\[xxx))?/.exec(wanted)?.[0].replace('[', '') ?? '';
    expect(changed(template, `# Cache\n\n${before}\n\n${OURS}`, status, { replacement })).toBe(
      `# Cache\n\n${after}\n\n${OURS}`,
    );
  });

  test('is named as it calls itself, where the template speaks of numbers', () => {
    const rfc = { link: '../rfcs/0001-cache.md', title: 'Cache', name: 'RFC-0001' };
    const of = (wanted: string, status: string, other: object = rfc) =>
      changed(
        `# [Title]\n\n- Status: ${wanted}\n\n${GOALS}`,
        `# A\n\n- Status: ${wanted.split(' | ')[0]}\n\n${OURS}`,
        status,
        {
          replacement: other,
        },
      )
        ?.split('\n')[2]
        ?.slice('- Status: '.length);
    const numbered = 'accepted | superseded by ADR-0123';
    expect(of(numbered, 'superseded by ADR-0123')).toBe('superseded by [RFC-0001](../rfcs/0001-cache.md)');
    const { name, ...unnamed } = rfc;
    expect(of(numbered, 'superseded by ADR-0123', unnamed)).toBe('superseded by [Cache](../rfcs/0001-cache.md)');
    expect(of('accepted | superseded by [link](file.md)', 'superseded by [link](file.md)')).toBe(
      'superseded by [Cache](../rfcs/0001-cache.md)',
    );
    // The list has no place for it: behind the status.
    expect(of('Accepted | Superseded', 'Superseded')).toBe('Superseded by [RFC-0001](../rfcs/0001-cache.md)');
    expect(of('Accepted | Superseded', 'Superseded', unnamed)).toBe('Superseded by [Cache](../rfcs/0001-cache.md)');
    expect(of('Angenommen | Ersetzt', 'Ersetzt')).toBe('Ersetzt durch [RFC-0001](../rfcs/0001-cache.md)');
    expect(of('Angenommen | Ersetzt durch ADR-0123', 'Ersetzt durch ADR-0123')).toBe(
      'Ersetzt durch [RFC-0001](../rfcs/0001-cache.md)',
    );
    expect(of('已接受 | 已取代', '已取代')).toBe('已取代');
    expect(of('Accepted | Superseded | Rejected', 'Rejected')).toBe('Rejected');
  });

  test('is shown without its link, where the present status is named', () => {
    const template = `# [Title]\n\n- Status: accepted | superseded by ADR-0123\n\n${GOALS}`;
    const of = (status: string) =>
      statusChoices(follow(`# A\n\n- Status: ${status}\n\n${OURS}`, read(template)))?.current;
    expect(of('superseded by [RFC-0001](../rfcs/0001-cache.md) (see discussion #12)')).toBe('superseded');
    expect(of('**Accepted**. Amended by ADR-0009')).toBe('Accepted');
  });

  test('stays out of front matter and boxes that have no place for it', () => {
    const yaml = `---\nstatus: accepted | superseded\n---\n\n${GOALS}`;
    expect(changed(yaml, `---\nstatus: accepted\n---\n\n${OURS}`, 'superseded', { replacement })).toBe(
      `---\nstatus: superseded\n---\n\n${OURS}`,
    );
    const boxes = (accepted: string, superseded: string) =>
      `# A\n\n## Status\n\n- [${accepted}] Accepted\n- [ ] Rejected\n- [${superseded}] Superseded\n\n${OURS}`;
    const template = boxes(' ', ' ').replace('# A', '# [Title]').replace(OURS, GOALS);
    expect(changed(template, boxes('x', ' '), 'Superseded', { replacement })).toBe(boxes(' ', 'x'));
  });

  test('in YAML', () => {
    const template = `---\nstatus: "{proposed | accepted | superseded by ADR-0123}"\n---\n\n${GOALS}`;
    const text = (status: string) => `---\nstatus: ${status}\n---\n\n${OURS}`;
    expect(changed(template, text('accepted'), 'superseded by ADR-0123', { replacement })).toBe(
      text('superseded by ADR-0012'),
    );
    expect(changed(template, text('"accepted"'), 'superseded by ADR-0123')).toBe(text('"superseded"'));
    const field = `---\nstatus: accepted | superseded\nsuperseded-by:\n---\n\n${GOALS}`;
    expect(changed(field, `---\nstatus: accepted\nsuperseded-by:\n---\n\n${OURS}`, 'superseded', { replacement })).toBe(
      `---\nstatus: superseded\nsuperseded-by: "../0012-use-queues/README.md"\n---\n\n${OURS}`,
    );
  });

  test('says so itself, where its template has a field for that', () => {
    const replaced = { link: '0001-use-topics.md', title: 'Use topics', number: 1 };
    const says = (wanted: string, before: string) => {
      const head = (line: string, own: string) => `---\nstatus: accepted\n${own}---\n\n# Queues\n${line}\n${OURS}`;
      const isYaml = wanted.startsWith('supersedes');
      const text = isYaml ? head('', before) : head(before, '');
      const template = (isYaml ? head('', wanted) : head(wanted, '')).replace(OURS, GOALS).replace('Queues', '[Title]');
      const result = applyEdits(text, replacesEdits(follow(text, read(template)), replaced, today));
      return isYaml
        ? /^status: accepted\n([\s\S]*?)---/m.exec(result)?.[1]
        : /# Queues\n([\s\S]*)\n## Goals/.exec(result)?.[1];
    };
    const link = '[Use topics](0001-use-topics.md)';
    expect(says('\n- Supersedes: [link]\n', '\n- Supersedes: [link]\n')).toBe(`\n- Supersedes: ${link}\n`);
    expect(says('\n- Owner: [Name]\n- Replaces: ADR-0000\n', '\n- Owner: Bo\n')).toBe(
      '\n- Owner: Bo\n- Replaces: [ADR-0001](0001-use-topics.md)\n',
    );
    expect(says('\n- Supersedes: [link]\n', '\n- Supersedes: [Z](z.md)\n')).toBe(
      `\n- Supersedes: [Z](z.md), ${link}\n`,
    );
    expect(says('\n- Supersedes: [link]\n', `\n- Supersedes: ${link}\n`)).toBe(`\n- Supersedes: ${link}\n`);
    expect(says('\n- Owner: [Name]\n', '\n- Owner: Bo\n')).toBe('\n- Owner: Bo\n');
    expect(says('supersedes: []\n', 'supersedes: []\n')).toBe('supersedes: ["0001-use-topics.md"]\n');
    expect(says('supersedes: []\n', 'supersedes: [a.md]\n')).toBe('supersedes: [a.md, "0001-use-topics.md"]\n');
    expect(says('supersedes: []\n', 'supersedes:\n  - a.md\n  - b.md\n')).toBe('supersedes:\n  - a.md\n  - b.md\n');
  });

  test('is linked from where the proposal stands', () => {
    expect(relativeLink('docs/rfcs/0001.md', 'docs/rfcs/0002.md')).toBe('0002.md');
    expect(relativeLink('docs/rfcs/0001/README.md', 'docs/rfcs/0002/README.md')).toBe('../0002/README.md');
    expect(relativeLink('a.md', 'docs/b.md')).toBe('docs/b.md');
  });
});

describe('the choices', () => {
  const choices = (head: string, status: string, transitions?: Record<string, string[]>) =>
    statusChoices(
      follow(`# Cache\n\n- Status: ${status}\n\n${OURS}`, read(`# [Title]\n\n- Status: ${head}\n\n${GOALS}`)),
      transitions,
    )?.choices.map(({ value, isCurrent, isNext, isRefused, asksForProposal }) =>
      [value, isCurrent && 'current', isNext && 'next', isRefused && 'refused', asksForProposal && 'asks']
        .filter(Boolean)
        .join(' '),
    );

  test("stand in the template's order", () => {
    expect(choices(LIST, 'Draft')).toEqual(['Draft current', 'In Review next', 'Accepted', 'Implemented']);
    expect(choices(LIST, 'Implemented')).toEqual([
      'Draft refused',
      'In Review refused',
      'Accepted refused',
      'Implemented current',
    ]);
    expect(choices('draft | accepted | superseded by ADR-0123', 'superseded by ADR-0007')?.at(-1)).toBe(
      'superseded by ADR-0123 current asks',
    );
    expect(choices('whatever fits', 'Draft')).toBeUndefined();
  });

  test('follow what the team says', () => {
    const transitions = { draft: ['Accepted'], Accepted: [] };
    expect(choices(LIST, 'Draft', transitions)).toEqual([
      'Draft current',
      'In Review refused',
      'Accepted next',
      'Implemented refused',
    ]);
    expect(choices(LIST, 'Accepted', transitions)).toEqual([
      'Draft refused',
      'In Review refused',
      'Accepted current',
      'Implemented refused',
    ]);
  });
});

test.each(filled)('every status of $template.id can be given, and taken back', ({ template, text }) => {
  const match = follow(text, template);
  const all = statusChoices(match)?.choices ?? [];
  expect(all.length).toBeGreaterThan(2);
  for (const { value } of all) {
    const edits = changeStatus(match, { status: value, today, author: 'Ada' });
    const result = applyEdits(text, edits ?? []);
    const known = new Set(['approval-missing', 'task-incomplete', 'question-open']);
    expect(brief(problemsOf(result, template)).filter((each) => !known.has(each.split(':')[0] ?? ''))).toEqual([]);
    const again = follow(result, template);
    expect(statusChoices(again)?.choices.find(({ isCurrent }) => isCurrent)?.value).toBe(value);
    expect(changeStatus(again, { status: value, today, author: 'Ada' })).toEqual([]);
  }
});
