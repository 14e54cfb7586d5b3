import { expect, test } from 'vitest';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { pageText } from '../support/rulePages.ts';
import { proposals } from './proposals.ts';

test('lists all rules with severity and summary', async () => {
  const { code, out } = await proposals('rules');
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(ALL_RULES.length + 1);
  for (const { id, severity, summary } of ALL_RULES)
    expect(lines.find((line) => line.startsWith(`${id} `))).toMatch(
      new RegExp(` ${severity} +${summary.replaceAll(/[.*+?()]/g, '\\$&')}$`),
    );
  const json = JSON.parse((await proposals('rules', '--format', 'json')).out);
  expect(json.rules).toContainEqual({ id: 'field-empty', severity: expect.any(String), summary: expect.any(String) });
});

test('prints the page of each rule', async () => {
  for (const rule of ALL_RULES)
    expect(await proposals('rules', rule.id)).toEqual({ code: 0, out: pageText(rule), err: '' });
});

test('suggests the rule that was meant', async () => {
  expect(await proposals('rules', 'section-mising')).toEqual({
    code: 2,
    out: '',
    err: 'proposals: there is no rule section-mising. Did you mean section-missing?\n',
  });
  expect((await proposals('rules', '../../x')).err).toContain('Run `proposals rules` to see all.');
});
