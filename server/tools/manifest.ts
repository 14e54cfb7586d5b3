import type { Rule } from '../src/core/rules/rule.ts';
import { SEVERITIES } from '../src/core/workspace/severity.ts';

const SETTING = 'proposals.severity';

/** The text of `package.json` with every rule in the setting for severities, so that editors complete and explain them. */
export function withRuleSettings(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes?.configuration?.properties?.[SETTING];
  if (!setting) throw new Error(`Expected the setting \`${SETTING}\` in package.json, found none.`);
  setting.properties = Object.fromEntries(
    rules.map(({ id, summary }) => [id, { type: 'string', enum: SEVERITIES, description: summary }]),
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
