import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { problemsOf } from '../../support/builtin.ts';

const BODY = '\n## 概要\n\n这里写一句话的概要说明。\n';
const WRITTEN = '\n## 概要\n\n我们缓存价格。\n';
const check = (head: string, filled: string) =>
  problemsOf(
    `# 缓存\n\n${filled}${WRITTEN}`,
    readTemplate({ id: 'team', name: 'Team', text: `# [标题]\n\n${head}${BODY}` }),
  ).map(({ rule, subject }) => `${rule}: ${subject}`);

test.each([
  '草案 | 已接受 | 已拒绝',
  '草案｜已接受｜已拒绝',
  '草案／已接受／已拒绝',
  '草案、已接受、已拒绝',
  '草案，已接受，已拒绝',
])('a list of statuses between full-width marks: %s', (values) => {
  for (const [before, after] of [
    ['- ', '：'],
    ['**', '**：'],
  ] as const) {
    const head = (status: string, date: string) => `${before}状态${after}${status}\n${before}日期${after}${date}\n`;
    expect(check(head(values, 'YYYY-MM-DD'), head('已接受', '2026年2月3日'))).toEqual([]);
    expect(check(head(values, 'YYYY年MM月DD日'), head('已接手', '2026年2月30日'))).toEqual([
      'field-value-unknown: 状态',
      'field-date-invalid: 日期',
    ]);
  }
});

test('full-width brackets are those of a placeholder', () => {
  const head = (name: string) => `- 状态：草案 | 已接受\n- 评审人：${name}\n`;
  const filled = (name: string) => head(name).replace('草案 | ', '');
  expect(check(head('［姓名］'), filled('［姓名］'))).toEqual(['placeholder-leftover: 评审人']);
  expect(check(head('［姓名］'), filled('张三'))).toEqual([]);
  expect(check(head('张三［部门］'), filled('李四［部门］'))).toEqual(['placeholder-leftover: 评审人']);
});
