import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_RULES, pageOf, RULES } from '../../../server/src/core/index.ts';
import { example, indexProblemsOfExample, pageText, problemsOfExample } from '../../support/rulePages.ts';

const folder = new URL('../../../server/src/core/rules/', import.meta.url);
const BY_STATUS = 'information while the proposal is a draft, a warning from then on';
const pages = readdirSync(folder, { recursive: true })
  .map((name) => `${name}`.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md'));

it('each page belongs to a rule', () => {
  expect(pages.sort()).toEqual(ALL_RULES.map(pageOf).sort());
});

const isForClosed = (id: string) => RULES.some((rule) => rule.id === id && rule.isForClosed);

describe.each(ALL_RULES)('the page of $id', (rule) => {
  const { id, summary, severity, needs } = rule;
  const page = pageText(rule);
  const isOfProposals = RULES.some((other) => other.id === id);
  const findings = isOfProposals ? problemsOfExample : indexProblemsOfExample;

  it('has the id, the summary, the severity and the setting', () => {
    expect(page.startsWith(`# ${id}\n\n${summary}\n\n`)).toBe(true);
    const spelled =
      severity === 'by status'
        ? BY_STATUS + (isForClosed(id) ? '' : ', a hint once it is closed (rejected, withdrawn, superseded)')
        : severity;
    expect(page).toContain(`**Severity:** ${spelled}\n`);
    expect(page).toContain(`{ "proposals.severity": { "${id}": "off" } }`);
    expect(page.replace(/^(~{3,}|`{3,})[\s\S]*?^\1$/gm, '').match(/^## .*$/gm)).toEqual([
      '## Why it matters',
      '## Template',
      ...(needs === 'around' ? ['## Beside it'] : []),
      '## Bad',
      '## Good',
      '## How to fix it',
      '## When to switch it off',
    ]);
  });

  it('has a bad example in which this rule alone finds something', () => {
    const found = findings(page, 'Bad').map((problem) => problem.rule);
    expect(new Set(found)).toEqual(new Set([id]));
  });

  it('has a good example in which no rule finds anything', () => {
    expect(example(page, 'Good')).not.toBe('');
    expect(findings(page, 'Good')).toEqual([]);
  });
});
