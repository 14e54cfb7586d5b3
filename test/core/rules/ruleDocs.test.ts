import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProposal, followTemplate, parseDocument, RULES, readTemplate } from '../../../server/src/core/index.ts';

const folder = new URL('../../../server/src/core/rules/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The fenced block under a page's `## heading`. */
function example(page: string, heading: string): string {
  const block = new RegExp(`^## ${heading}\\n\\n(~{3,}|\`{3,})markdown\\n([\\s\\S]*?)^\\1$`, 'm').exec(page);
  if (!block) throw new Error(`No example under "${heading}".`);
  return block[2] ?? '';
}

it('each page belongs to a rule', () => {
  expect(pages.map((name) => basename(name, '.md')).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(RULES)('the page of $id', ({ id, summary, severity }) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8').replaceAll('\r\n', '\n');
  const problemsOf = (text: string) => {
    const template = readTemplate({ id: 'example', name: 'Example', text: example(page, 'Template') });
    const committedStatus = /the last commit has `([^`]+)`/.exec(page)?.[1];
    const context = committedStatus === undefined ? {} : { committedStatus };
    return checkProposal(followTemplate(parseDocument(text), template), context);
  };

  it('has the id, the summary, the severity and the setting', () => {
    expect(page.startsWith(`# ${id}\n\n${summary}\n\n`)).toBe(true);
    const spelled =
      severity === 'by status' ? 'information while the proposal is a draft, a warning from then on' : severity;
    expect(page).toContain(`**Severity:** ${spelled}`);
    expect(page).toContain(`{ "proposals.severity": { "${id}": "off" } }`);
    expect(page.replace(/^(~{3,}|`{3,})[\s\S]*?^\1$/gm, '').match(/^## .*$/gm)).toEqual([
      '## Why it matters',
      '## Template',
      '## Bad',
      '## Good',
      '## How to fix it',
      '## When to switch it off',
    ]);
  });

  it('has a bad example in which this rule alone finds something', () => {
    const found = problemsOf(example(page, 'Bad')).map(({ rule }) => rule);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  it('has a good example in which no rule finds anything', () => {
    expect(problemsOf(example(page, 'Good'))).toEqual([]);
  });
});
