import type { CodeDescription } from 'vscode-languageserver/node';
import { rulePage } from '../rulePages.ts';

/** Where the page of a rule can be opened, as a diagnostic has it. */
export function codeDescription(rule: string): { readonly codeDescription?: CodeDescription } {
  return { codeDescription: { href: rulePage(rule) } };
}
