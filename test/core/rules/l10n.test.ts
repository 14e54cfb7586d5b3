import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProposal, type Problem, RULES, readTemplate } from '../../../server/src/core/index.ts';
import { filled, follow } from '../../support/builtin.ts';
import { problemsOfPages } from '../../support/rulePages.ts';
import { untranslated, useMarks } from '../../support/translationMarks.ts';

beforeAll(useMarks);
afterAll(() => l10n.config({ contents: {} }));

const seen = new Set<string>();

function expectTranslated(problems: readonly Problem[]): void {
  for (const problem of problems) {
    seen.add(problem.rule);
    expect(untranslated(problem.message)).toBe('');
    expect(problem.message).toMatch(/^⟦[\s\S]*⟧$/);
  }
}

const cut = (text: string, { start, end }: { start: number; end: number }, newText = '') =>
  text.slice(0, start) + newText + text.slice(end);

describe.each(filled)('a damaged $template.id speaks the language of the editor', ({ template, text }) => {
  const check = (newText: string) => expectTranslated(checkProposal(follow(newText, template)));
  const { alignment, fieldPairs } = follow(text, template);

  test.each(alignment.pairs.map((pair) => [pair.found.title, pair] as const))('in %s', (_, { found, wanted }) => {
    const { range, body, heading } = found;
    const advice = template.document.text.slice(wanted.section.body.start, wanted.section.body.end);
    check(cut(text, range));
    check(cut(text, body, '\n'));
    check(cut(text, { start: body.start, end: range.end }, '\n'));
    check(cut(text, body, advice));
    check(cut(text, body, `${text.slice(body.start, body.end)}\n${advice}`));
    check(cut(text, heading.title, `${found.title.slice(1)}x`));
    check(cut(text, heading.title, 'Something Else'));
    check(cut(text, { start: heading.start, end: heading.start }, '#'));
    check(cut(text, { start: range.start, end: range.start }, text.slice(range.start, range.end)));
    check(text.slice(range.start, range.end) + cut(text, range));
    check(cut(text, range) + text.slice(range.start, range.end));
  });

  test.each(fieldPairs.map((pair) => [pair.found.key, pair] as const))('in the field %s', (_, { found, wanted }) => {
    const line = { start: text.lastIndexOf('\n', found.range.start) + 1, end: text.indexOf('\n', found.range.end) + 1 };
    check(cut(text, line));
    check(cut(text, found.keyRange, `${found.key}x`));
    check(cut(text, found.keyRange, 'Colour'));
    for (const value of ['', wanted.field.value, `${found.value}x`, 'Qwertz', '2026-02-30', '2001-01-01'])
      check(cut(text, found.valueRange, value));
  });

  test('as a whole', () => {
    check(`${text}\n<!-- proposals-ignore section-empty -->\n`);
    for (const whole of [template.document.text, '', '# \n', `# ${template.title?.section.title}\n`]) check(whole);
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    for (const head of ['---\na: b\n', '---js\na\n---\n', `---\na: ${'['.repeat(60)}\n---\n`, '---\na: "b\n---\n'])
      check(head + body);
    check(`---\na: ${'b'.repeat(20_000)}\n---\n${body}`);
  });
});

test('titles without brackets', () => {
  const template = readTemplate({ id: 'a', name: 'A', text: '# Feature name\n\n## Why\n\nSay why.\n' });
  expectTranslated(checkProposal(follow('# Feature name\n\n## Why\n\nSo.\n', template)));
  expect(seen).toContain('placeholder-leftover');
});

describe('a proposal that has come further', () => {
  const team = `# [Title]

- Status: Draft | Accepted | Implemented

## Approval

- [ ] Engineering: [Name]
- [ ] Security: [Name]

## Sign-off

| Role | Name |
|---|---|
| Lead | |

## Open Questions

- [ ] [Question]

## Tasks

- [ ] [Task]
`;
  const template = readTemplate({ id: 'team', name: 'Team', text: team });
  const boxes = (...marks: string[]) => marks.map((mark, i) => `- [${mark}] Something, number ${i + 3}\n`).join('');
  const proposal = (status: string, marks: string[]) => `# Cache

- Status: ${status}

## Approval

${boxes(...marks)}
## Sign-off

| Role | Name |
|---|---|
| Lead | |

## Open Questions

${boxes(...marks)}
## Tasks

${boxes(...marks)}`;

  test.each([[['x', ' ', ' ']], [['x', ' ']], [[' ', ' ']], [[' ']]])('with the boxes %j', (marks) => {
    for (const status of ['Accepted', 'Implemented'])
      expectTranslated(checkProposal(follow(proposal(status, marks), template)));
  });

  test.each([
    undefined,
    { Implemented: [] },
    { Implemented: ['Withdrawn'] },
    { Implemented: ['Withdrawn', 'Deprecated'] },
  ])('and back, with the transitions %j', (transitions) => {
    const context = { committedStatus: 'Implemented', ...(transitions && { transitions }) };
    const problems = checkProposal(follow(proposal('Draft', ['x']), template), context);
    expect(problems.map(({ rule }) => rule)).toContain('status-transition');
    expectTranslated(problems);
  });
});

test.each(['section-empty', 'section-emty', 'nothing-of-ours', ''])('what hides nothing, as in %j', (rule) => {
  const [{ template, text }] = filled as unknown as readonly [(typeof filled)[number]];
  const problems = checkProposal(follow(`${text}\n<!-- proposals-ignore ${rule} -->\n`, template));
  expect(problems.map((problem) => problem.rule)).toContain('ignore-unused');
  expectTranslated(problems);
});

test('what shows among others only', () => {
  const among = problemsOfPages().filter(({ rule }) =>
    RULES.some(({ id, needs }) => id === rule && needs === 'around'),
  );
  expectTranslated(among);
});

test('what was changed, called otherwise, added or removed after acceptance', () => {
  const template = readTemplate({
    id: 'q',
    name: 'Q',
    text: '# [Title]\n\n- Status: Draft | Accepted\n\n## Goals\n\nWhy?\n',
  });
  const text = (body: string) => `# Q\n\n- Status: Accepted\n\n## Goals\n\nSpeed.\n${body}`;
  const base = { text: text('\n## Zwecke\n\n1, 2, 3\n\n## 日\n\n4\n'), revision: '1' };
  for (const now of [text('\n## 月\n\n1, 2, 3\n\n## 年\n\n5\n'), text('').replace('Speed', '12')])
    expectTranslated(
      checkProposal(follow(now, template), { base, frozen: ['Accepted'] }).filter(
        ({ rule }) => rule === 'frozen-changed',
      ),
    );
});

test('each rule has had its say', () => {
  expect(RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});
