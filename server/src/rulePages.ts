/** The page of a rule: in the source tree beside the rule, in a build copied to the same place below `dist/`. */
export function rulePage(rule: string): string {
  return new URL(`./core/rules/${rule}.md`, import.meta.url).href;
}
