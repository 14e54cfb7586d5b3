import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';

const phrasesOf = (body: string) => [
  ...readTemplate({
    id: 'team',
    name: 'Team',
    text: `# [Title]\n\n## Goals\n\n${body}\n\n## Costs\n\nSay how much.\n`,
  }).phrases.entries(),
];
const named = (body: string, words: string) => phrasesOf(body).find(([key]) => key.includes(words))?.[1];

describe('what others may say as well', () => {
  test.each([
    ['Say it briefly.', true],
    ['Say it briefly here.', false],
    ['Approval of the brand: N/A', true],
    ['Approval of the brand: by whom', false],
  ])('%j: %s', (sentence, isWeak) => {
    expect(phrasesOf(sentence)[0]?.[1].isWeak).toBe(isWeak);
  });
});

describe('a sentence with a colon above what is filled in', () => {
  test.each([
    ['Numbers we go by:', { isFixed: true, isLead: false }],
    ['What we measure:', { isFixed: false, isLead: true }],
  ])('%s', (lead, expected) => {
    expect(named(`${lead}\n\n- [first number]\n- [second number]`, lead.toLowerCase().slice(0, -1))).toMatchObject(
      expected,
    );
  });

  test('is a question over boxes to tick', () => {
    expect(named('- Who is to be told?\n  - [ ] Support', 'who')?.isLead).toBe(true);
    expect(named('- Who is to be told?\n- Support', 'who')?.isLead).toBe(false);
  });

  test('leads to code of the author, too, and to nothing where it speaks to them or prose follows', () => {
    const lead = (sentence: string, below: string) => named(`${sentence}\n\n${below}`, 'example')?.isLead;
    expect(lead('The example in full:', '```js\nrun();\n```')).toBe(true);
    expect(lead('The example in full:', 'It runs for some time and then it stops.')).toBe(false);
    expect(lead('Replace your example by another one:', '```js\nrun();\n```')).toBe(false);
  });
});

describe('what stays', () => {
  test('are tasks, and headers of tables, but for stubs and placeholders', () => {
    expect(named('- [ ] Tell the support team about it', 'support')?.isFixed).toBe(true);
    expect(named('- [ ] Task 1', 'task')?.isFixed).toBe(false);
    expect(named('- [ ] Tell [name of the team] about it', 'tell')?.isFixed).toBe(false);
    expect(named('- [ ] Ask in [owner/name] about it', 'ask')?.isFixed).toBe(true);
    expect(named('| Phase | Cost |\n|---|---|\n| one | [sum] |', 'phase')).toMatchObject({
      kind: 'header',
      isFixed: true,
    });
  });

  test('are the notices of a section on the law, not what its author is told', () => {
    const text = '# [Title]\n\n## Copyright\n\nWhoever reads it may copy it.\n\nDescribe what others own.\n';
    const phrases = [...readTemplate({ id: 'team', name: 'Team', text }).phrases.values()];
    expect(phrases.map(({ isFixed }) => isFixed)).toEqual([true, false]);
  });

  test('are statements on every proposal, not what its author is told', () => {
    const statement = 'This proposal follows our rules for secrets.';
    expect(named(statement, 'follows')?.isFixed).toBe(true);
    expect(named(`${statement}\n\nDescribe what you do beyond that.`, 'follows')?.isFixed).toBe(false);
    expect(named(`${statement}\n\n- one`, 'follows')?.isFixed).toBe(false);
    expect(named(`${statement} It is of [name].`, 'follows')?.isFixed).toBe(false);
  });

  test('is the text that stands above a list of tasks', () => {
    expect(
      named('Everything that is done before we begin.\n\n- [ ] Tell the support team', 'everything')?.isFixed,
    ).toBe(true);
    expect(named('Everything that is done before we begin.\n\n- Tell the support team', 'everything')?.isFixed).toBe(
      false,
    );
  });
});

test('what stands in quotation marks is to keep: it is no advice', () => {
  const prose = (body: string) => phrasesOf(body)[0]?.[1].prose;
  expect(prose('Write "we have looked at all of these ways" where that is so.')).toBe('write \n where that is so');
  expect(prose('Write "none" where that is so.')).toBe('write none where that is so');
});
