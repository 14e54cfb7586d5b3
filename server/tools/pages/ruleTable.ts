import { pageOf, type RuleInfo } from '../../src/core/rules/rule.ts';

const BEGIN = '<!-- rules -->';
const END = '<!-- /rules -->';

/** The text of a page in `docs/` with the table of rules between its markers; the same text where it has none. */
export function withRuleTable(text: string, rules: readonly RuleInfo[]): string {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) return text;
  return `${text.slice(0, start + BEGIN.length)}\n${ruleTable(rules)}\n${text.slice(end)}`;
}

function ruleTable(rules: readonly RuleInfo[]): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](../server/src/core/rules/${pageOf(rule)}) | ${rule.summary.replaceAll('|', '\\|')} | ${rule.severity === 'by status' ? 'information in a draft, then warning' : rule.severity} |`,
  );
  return ['| Rule | What it finds | Severity |', '|------|---------------|----------|', ...rows].join('\n');
}
