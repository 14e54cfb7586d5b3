import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { brief, problemsOf } from '../../support/builtin.ts';

const check = (template: string, text: string) =>
  brief(problemsOf(text, readTemplate({ id: 'team', name: 'Team', text: template })));

test('subsections that come in every part do not say at which level the parts stand', () => {
  const template = '# [Title]\n\n## Goals\n\nx y\n\n## Limits\n\nx y\n\n## Costs\n\nx y\n';
  const part = (name: string) => `## ${name}\n\nText.\n\n### Costs\n\nFew.\n\n`;
  const text = `# Tickets\n\n## Goals\n\nText.\n\n## Limits\n\nText.\n\n${part('Gates')}${part('Trains')}${part('Buses')}`;
  expect(check(template, text).filter((line) => !/Costs/.test(line))).toEqual([
    'section-unknown: Gates',
    'section-unknown: Trains',
    'section-unknown: Buses',
  ]);
});

test('no heading is taken for a section that stands in the head as a field', () => {
  const template = '# [Title]\n\n## Status\n\nDraft | Final\n\n## Goals\n\nx y\n';
  const text = '# Tickets\n\n- Status: Final\n\n## Goals\n\nText.\n\n## Status of the gates\n\nText.\n';
  expect(check(template, text)).toEqual(['section-unknown: Status of the gates']);
});

test('what explains a heading may stand in the brackets of any script', () => {
  const template = '# [题目]\n\n## 背景\n\n写。\n\n## 决策\n\n写。\n';
  expect(check(template, '# 缓存\n\n## 背景\n\n文。\n\n## 决策（建议）\n\n文。\n')).toEqual([
    'section-renamed: 决策 => 决策（建议）',
  ]);
});
