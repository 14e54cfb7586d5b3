import { expect, test } from 'vitest';
import { checkWith } from '../../support/team.ts';

const HEADING = '## Open Questions\n\n';

const openIn = (body: string) =>
  checkWith(`${HEADING}Collect what you do not know yet.\n`, 'Accepted', `${HEADING}${body}\n`)
    .filter(({ problem }) => problem.rule === 'question-open')
    .map(({ source }) => source);

test.each([
  '> - [ ] Who pays for all of this?',
  '> - Who pays for all of this?',
  '- Who pays for all of this?\n  > We do',
  '- [ ] ~~Who pays for all of this?~~',
  '- <del>Who pays for all of this?</del>',
  '| Question | Answer |\n|---|---|\n| Who pays? | We do |',
  'Who pays? Nobody knows.',
  '```\n- [ ] Who pays for all of this?\n```',
  '### Resolved\n\n- Who pays for all of this?',
  '### Answered Questions\n\n- [ ] Who pays for all of this?',
])('%j is settled, or nobody can tell', (body) => expect(openIn(body)).toEqual([]));

test.each([
  ['- **~~Who pays?~~**\n- Since when is that so?', 'Since when is that so?'],
  ['- Who pays for all of this?\r\n- Since when is that so?\r\n', 'Who pays for all of this?'],
  ['1) **Who pays for all of this?**', '**Who pays for all of this?**'],
  ['- Wer bezahlt das am Ende alles?', 'Wer bezahlt das am Ende alles?'],
  ['### Unresolved\n\n- [ ] Who pays?', '[ ] Who pays?'],
  ['- How?', 'How?'],
  ['Who pays for all of this?', 'Who pays for all of this?'],
  ['| Question | Answer |\n|---|---|\n| Who pays? | We do |\n| Since when? | |', '| Since when? | |'],
  ['| # | Question | Answer |\n|---|---|---|\n| 1 | Since when? | TBD |', '| 1 | Since when? | TBD |'],
])('%j has one', (body, source) => expect(openIn(body)).toEqual([source]));

test.each(['[NEEDS CLARIFICATION: who pays?]', '[Klärung nötig: wer bezahlt?]', '[待澄清：谁付款？]'])(
  '%j is open wherever it stands',
  (note) => {
    const told = (text: string) =>
      checkWith('## Plan\n\nSay how.\n', 'Accepted', `## Plan\n\n${text}\n`)
        .filter(({ problem }) => problem.rule === 'question-open')
        .map(({ source }) => source);
    expect(told(`We build it for **${note}** all.`)).toEqual([note]);
    expect(told(`We build it for \`${note}\` all.`)).toEqual([]);
    expect(told(`We build it for ${note}(https://example.org/pay) all.`)).toEqual([]);
  },
);

test("a question of the template's is none of the author's", () => {
  const body = `${HEADING}What is open?\n`;
  const problems = checkWith(body, 'Accepted', body).map(({ problem }) => problem.rule);
  expect(problems).not.toContain('question-open');
});

test('a question with its options behind it may be answered there', () => {
  const body = (question: string) =>
    `## Choices\n\nWhat was weighed.\n\n### Key question\n\n${question}\n\n### Option\n\nName it.\n`;
  const text = body('How often do we ask?').replace('What was weighed.', 'Two.').replace('Name it.', 'Hourly.');
  const rules = checkWith(body('What is it about?'), 'Accepted', text).map(({ problem }) => problem.rule);
  expect(rules).not.toContain('question-open');
});
