import { ALL_RULES, pageOf } from './core/index.ts';

/** The page of a rule: in the source tree beside the rule, in a build copied to the same place below `dist/`. */
export function rulePage(rule: string): string {
  const known = ALL_RULES.find(({ id }) => id === rule);
  return new URL(`./core/rules/${pageOf(known ?? { id: rule })}`, import.meta.url).href;
}
