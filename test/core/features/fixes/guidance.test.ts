import { describe, expect, test } from 'vitest';
import { applyEdits, checkProposal, fixAllOfKind } from '../../../../server/src/core/index.ts';
import { builtin, follow } from '../../../support/builtin.ts';
import { fixed, OPTIONS, offered, template } from './mending.ts';

const HEAD = '# ADR: Use queues\n\nStatus: Draft\n\n## Context\n\n';
const TAIL = '\n\n## Decision\n\nQueues.\n';
const own = template(
  `# ADR: [Title]

Status: Draft | Done

## Context

Say what hurts today, and whom. Name the people who asked for it by team.

- Which figures show that it is worth it
- Which customers would leave without it
  - And which of them said so in writing

> Quote the ticket in which it was first reported.

| Figure | Before the change |
|---|---|
| Requests each second | [number of them] |
| Errors among all requests | High/Medium/Low |

<!-- Remove this comment when you have written the section. -->

<details>

Longer measurements belong into a folded block like this one.

</details>

\`\`\`sh
measure --all --before the change
\`\`\`

## Decision

Which of the options is it, and why that one?
`,
);
const SAY = 'Say what hurts today, and whom.';
const NAME = 'Name the people who asked for it by team.';

function cleared(body: string, newline = '\n'): string {
  const text = (HEAD + body + TAIL).replace(/\n/g, newline);
  const result = fixed(text, own, 'placeholder-leftover').replace(/\r\n/g, '\n');
  expect(result.startsWith(HEAD) && result.endsWith(TAIL)).toBe(true);
  return result.slice(HEAD.length, result.length - TAIL.length);
}

describe('what is left of the guidance goes without leaving broken Markdown', () => {
  test.each([
    ['a paragraph before the own text', `${SAY} ${NAME}\n\nSlow.`, 'Slow.'],
    ['a paragraph behind it', `Slow.\n\n${SAY} ${NAME}`, 'Slow.'],
    ['a paragraph between two', `Slow.\n\n${SAY} ${NAME}\n\nOften.`, 'Slow.\n\nOften.'],
    ['a sentence at the start of a line', `${SAY} It is slow.`, 'It is slow.'],
    ['a sentence at the end', `It is slow. ${NAME}`, 'It is slow.'],
    ['a sentence in the middle', `It is slow. ${NAME} They wait.`, 'It is slow. They wait.'],
    [
      'a wrapped sentence',
      `It is slow. Name the people who\nasked for it by team. They wait.`,
      'It is slow. They wait.',
    ],
    ['a line of its own', `It is slow.\n${NAME}\nThey wait.`, 'It is slow.\nThey wait.'],
    ['one item of a list', '- Ten a day\n- Which customers would leave without it\n- Ada', '- Ten a day\n- Ada'],
    ['the last item', '- Ten a day\n- Which customers would leave without it', '- Ten a day'],
    ['an item with other marks', '1. Ten a day\n2) x\n', undefined],
    ['a quote', 'Slow.\n\n> Quote the ticket in which it was first reported.', 'Slow.'],
    ['a sentence in a quote', '> It was slow. Quote the ticket in which it was first reported.', '> It was slow.'],
    ['a comment that says so', '<!-- Remove this comment when you have written the section. -->\n\nSlow.', 'Slow.'],
    ['a code block', 'Slow.\n\n```sh\nmeasure --all --before the change\n```', 'Slow.'],
    [
      'a folded block with its tags',
      'Slow.\n\n<details>\n\nLonger measurements belong into a folded block like this one.\n\n</details>',
      'Slow.\n\n<details>\n\n</details>',
    ],
  ])('%s', (_, body, left) => {
    if (left === undefined) return expect(checkProposal(follow(HEAD + body + TAIL, own))).toEqual([]);
    expect(cleared(body)).toBe(left);
    expect(cleared(body, '\r\n')).toBe(left);
  });

  test('an item in which the author has written is none', () => {
    const body = '- Ten a day\n- Which customers would leave without it\n  - Ada, says Bo';
    expect(checkProposal(follow(HEAD + body + TAIL, own))).toEqual([]);
  });
});

describe('a placeholder', () => {
  const table = (rows: string) => `${HEAD}| Figure | Before the change |\n|---|---|\n${rows}${TAIL}`;

  test('with values offers each of them', () => {
    const text = table('| Requests | 12 |\n| Errors among all requests | High/Medium/Low |');
    expect(offered(text, own, 'placeholder-leftover')).toEqual([
      'Change to "High"',
      'Change to "Medium"',
      'Change to "Low"',
      'Remove this row',
    ]);
    expect(fixed(text, own, 'placeholder-leftover', 'Change to "Low"')).toBe(
      table('| Requests | 12 |\n| Errors among all requests | Low |'),
    );
  });

  test('goes with its row', () => {
    const text = table('| Requests | 12 |\n| Requests each second | [number of them] |');
    expect(fixed(text, own, 'placeholder-leftover', 'Remove this row')).toBe(table('| Requests | 12 |'));
  });
});

describe('a section that is still to be written', () => {
  const unwritten = `${HEAD}${SAY} ${NAME}\n\n- Which figures show that it is worth it${TAIL}`;

  test('can be cleared, and keeps what is the author’s', () => {
    const title = "Remove the template's guidance";
    expect(offered(unwritten, own, 'section-unfilled')).toEqual([title]);
    expect(fixed(unwritten, own, 'section-unfilled', title)).toBe(`${HEAD.trimEnd()}${TAIL}`);
    const noted = unwritten.replace(`${SAY} ${NAME}`, `${SAY}\n\n<!-- Ask Bo. -->\n\n${NAME}`);
    expect(fixed(noted, own, 'section-unfilled', title)).toBe(`${HEAD}<!-- Ask Bo. -->${TAIL}`);
    expect(fixed(unwritten.replace(TAIL, ''), own, 'section-unfilled', title)).toContain('## Context');
  });

  test('is cleared with its subsections, but not of what is to be filled in', () => {
    const title = "Remove the template's guidance";
    const tests = template(
      '# [Title]\n\n## Tests\n\n### Unit Tests\n\nSay which rules they spell out.\n\n### End-to-End Tests\n\nSay which journeys they drive.\n',
    );
    const text = tests.document.text.replace('[Title]', 'Cache');
    expect(offered(text, tests, 'section-unfilled')).toEqual([title]);
    expect(fixed(text, tests, 'section-unfilled', title)).toBe(
      '# Cache\n\n## Tests\n\n### Unit Tests\n\n### End-to-End Tests\n',
    );
    const [problem] = checkProposal(follow(text, tests));
    const all = problem && fixAllOfKind(follow(text, tests), problem, OPTIONS);
    expect(all?.title).toBe('Remove the guidance from all 2 sections that are still to be written');
    const table = '| Risk | Impact |\n|---|---|\n| [Risk] | High/Medium/Low |\n';
    const risks = template(`# [Title]\n\n## Risks\n\nBegin with the largest one.\n\n${table}`);
    expect(offered(risks.document.text.replace('[Title]', 'Cache'), risks, 'placeholder-leftover')).toEqual([
      'Remove this row',
    ]);
  });

  test('is cleared with all others of its kind', () => {
    const rfc = builtin[0];
    if (!rfc) throw new Error('no template');
    const text = rfc.document.text;
    const match = follow(text, rfc);
    const problem = checkProposal(match).find(({ rule }) => rule === 'section-unfilled');
    const fix = problem && fixAllOfKind(match, problem, OPTIONS);
    expect(fix?.title).toBe('Remove the guidance from all 9 sections that are still to be written');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(
      `${text.slice(0, text.indexOf('## Summary')) + (text.match(/^## .*$/gm) ?? []).join('\n\n')}\n`,
    );
  });
});
