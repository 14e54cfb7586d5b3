import { describe, expect, test } from 'vitest';
import { readTemplate, renderProposal } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const read = (text: string) => readTemplate({ id: 'team', name: 'Team', text });

test.each(['Please fill in every part of this page!', 'When you propose a new route, follow the format below:'])(
  'a heading that is an instruction is no section: %s',
  (heading) => {
    const template = read(
      `## ${heading}\n\n| Title | Status |\n|---|---|\n| Name of the route | Draft |\n\n## Goals\n\nSay why.\n`,
    );
    expect(template.sections.map(({ name }) => name)).toEqual(['Goals']);
    expect(template.fields.map(({ field }) => field.key)).toEqual(['Title', 'Status']);
    const text = '| Title | Status |\n|---|---|\n| North | Draft |\n\n## Goals\n\nFewer changes of trains.\n';
    expect(brief(problemsOf(text, template))).toEqual([]);
  },
);

test('a heading that only sounds like one stays a section', () => {
  const { sections } = read('# [Title]\n\n## Please note\n\nx\n\n## How do we follow the format of others?\n\nx\n');
  expect(sections).toHaveLength(2);
});

describe('a form in a code fence', () => {
  const form =
    '---\nstatus: Draft | Final\n---\n\n# [Title]\n\n## Goals\n\nSay why.\n\n```js\nrun();\n```\n\n## Costs\n\nSay how much.\n';
  const file = (info: string) =>
    `# Our form\n\nCopy what is below.\n\n\`\`\`\`${info}\n${form}\`\`\`\`\n\nAsk us anything.\n`;

  test.each(['markdown', 'md title="form"', ''])('is the template: %s', (info) => {
    const template = read(file(info));
    expect(template.sections.map(({ name }) => name)).toEqual(['Goals', 'Costs']);
    expect(template.fields.map(({ name }) => name)).toEqual(['status']);
    expect(renderProposal(template, { title: 'Tickets' }, 'text')).toBe(
      form.replace('Draft | Final', 'Draft').replace('[Title]', 'Tickets'),
    );
    expect(template.document.text).toBe(file(info));
  });

  test('is none beside sections, in another language, or in a long text', () => {
    const outside = (text: string) => read(text).sections.map(({ name }) => name);
    expect(outside(`${file('markdown')}\n## Costs\n\nHigh.\n`)).toEqual(['Costs']);
    expect(outside(file('sh'))).toEqual([]);
    expect(outside('# Our form\n\n````markdown\n## Goals\n\nSay why.\n````\n')).toEqual([]);
    expect(outside(file('markdown') + 'We write much about it. '.repeat(20))).toEqual([]);
  });
});

describe('what is never closed', () => {
  const NAMES = ['Goals', 'Costs', 'Risks', 'Rollout', 'Owners', 'Questions'];
  const opened = (count: number, opening: string) => {
    const parts = NAMES.slice(0, count).map((name) => `${opening} on ${name}\n\n## ${name}\n\nSay why.\n`);
    return read(`# [Title]\n\n${parts.join('\n')}`).sections.map(({ name }) => name);
  };

  test.each(['<!--', '```'])('swallows no heading below it: %s', (opening) => {
    expect(opened(1, opening)).toEqual(['Goals']);
  });

  test('is mended five times, no more', () => {
    expect(opened(5, '<!--')).toHaveLength(5);
    expect(opened(6, '<!--')).toEqual(NAMES.slice(0, 5));
  });
});
