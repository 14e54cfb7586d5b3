import { fileURLToPath } from 'node:url';
import { ALL_RULES, closest } from '../core/index.ts';
import { readText } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import { rulePage } from '../rulePages.ts';
import { columns } from './columns.ts';
import { type Console, printable } from './console.ts';

export interface RulesCommandOptions {
  readonly format: 'text' | 'json';
}

/** `proposals rules`: prints all rules, or the page of one, and gives the exit code. */
export async function rules(
  id: string | undefined,
  { format }: RulesCommandOptions,
  console: Console,
): Promise<number> {
  const all = ALL_RULES.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, severity, summary }) => ({
    id,
    severity,
    summary,
  }));
  if (id === undefined) {
    const rows = all.map((rule) => [rule.id, rule.severity, rule.summary]);
    console.out(
      format === 'json' ? asJson({ version: 1, rules: all }) : columns([['Rule', 'Severity', 'Summary'], ...rows]),
    );
    return 0;
  }
  const rule = all.find((one) => one.id === id);
  if (!rule) {
    const near = closest(
      id,
      all.map((one) => one.id),
    );
    const hint = near === undefined ? 'Run `proposals rules` to see all.' : `Did you mean ${near}?`;
    console.err(`proposals: there is no rule ${printable(id)}. ${hint}\n`);
    return 2;
  }
  try {
    const page = await readText(fileURLToPath(rulePage(id)));
    console.out(format === 'json' ? asJson({ version: 1, ...rule, page }) : page);
    return 0;
  } catch (error) {
    console.err(`proposals: ${printable(explain(`the page of ${id}`, error))}\n`);
    return 2;
  }
}

function asJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
