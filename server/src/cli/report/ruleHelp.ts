import { fileURLToPath } from 'node:url';
import { ALL_RULES, type Severity } from '../../core/index.ts';
import { readText } from '../../files/readText.ts';
import { rulePage } from '../../rulePages.ts';
import type { Told } from '../result.ts';

/** What is known of a rule. */
export interface RuleHelp {
  readonly id: string;
  readonly summary: string;
  /** Its page, in Markdown; undefined where this program was installed without. */
  readonly page: string | undefined;
  /** How severe it is by itself; undefined where that hangs on the proposal's status. */
  readonly level: Severity | undefined;
}

/** The rules that some problems are of, in the order of all rules. */
export async function rulesTold(problems: readonly Told[]): Promise<readonly RuleHelp[]> {
  const told = new Set(problems.map(({ rule }) => rule));
  return Promise.all(
    ALL_RULES.filter(({ id }) => told.has(id)).map(async ({ id, summary, severity }) => ({
      id,
      summary,
      page: await readText(fileURLToPath(rulePage(id))).catch(() => undefined),
      level: severity === 'by status' ? undefined : severity,
    })),
  );
}
