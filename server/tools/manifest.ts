import type { RuleInfo } from '../src/core/rules/rule.ts';
import { SEVERITIES } from '../src/core/workspace/severity.ts';

const SETTING = 'proposals.severity';
const RULE_KEY = 'rule.';

/** The text of `package.json` with every rule in the setting for severities, so that editors complete and explain them. */
export function withRuleSettings(text: string, rules: readonly RuleInfo[]): string {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes?.configuration?.properties?.[SETTING];
  if (!setting) throw new Error(`Expected the setting \`${SETTING}\` in package.json, found none.`);
  setting.properties = Object.fromEntries(
    rules.map(({ id }) => [id, { type: 'string', enum: SEVERITIES, description: `%${RULE_KEY}${id}%` }]),
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The text of `package.nls.json` with every rule's summary behind what is written by hand. */
export function withRuleSummaries(text: string, rules: readonly RuleInfo[]): string {
  const byHand = Object.entries<string>(JSON.parse(text)).filter(([key]) => !key.startsWith(RULE_KEY));
  const summaries = rules.map(({ id, summary }) => [`${RULE_KEY}${id}`, summary] as const);
  return `${JSON.stringify(Object.fromEntries([...byHand, ...summaries]), undefined, 2)}\n`;
}
