import { columns } from '../columns.ts';
import { toldOf } from '../result.ts';
import type { Report } from './report.ts';
import { countsText } from './reportText.ts';

/** How often something was found by a rule, and how often there is a fix for it. */
export interface RuleStatistics {
  readonly rule: string;
  readonly problems: number;
  readonly fixable: number;
}

/** The rules by which something was found, the most frequent first. */
export async function statisticsOf({ files, fixesOf }: Report): Promise<readonly RuleStatistics[]> {
  const rules = new Map<string, { problems: number; fixable: number }>();
  for (const file of files) {
    const told = toldOf(file);
    const fixes = told.length === 0 ? [] : await fixesOf(file);
    for (const [i, { rule }] of told.entries()) {
      const { problems, fixable } = rules.get(rule) ?? { problems: 0, fixable: 0 };
      rules.set(rule, { problems: problems + 1, fixable: fixable + (fixes[i]?.length ? 1 : 0) });
    }
  }
  return [...rules]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .sort((a, b) => b.problems - a.problems || (a.rule < b.rule ? -1 : 1));
}

/** The same as a table, and the counts of all. */
export async function statisticsText(report: Report): Promise<string> {
  const rules = await statisticsOf(report);
  const rows = rules.map(({ rule, problems, fixable }) => [`${problems}`, rule, `${fixable}`]);
  const table = rows.length === 0 ? '' : `${columns([['Problems', 'Rule', 'With a fix'], ...rows])}\n`;
  return `${table}${countsText(report.summary, true)}\n`;
}
