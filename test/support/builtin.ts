import { readFileSync } from 'node:fs';
import {
  checkProposal,
  followTemplate,
  type Match,
  type Problem,
  parseDocument,
  readTemplate,
  type Template,
} from '../../server/src/core/index.ts';

const root = new URL('../../', import.meta.url);

export const TEMPLATE_IDS = [
  'rfc',
  'rfc-detailed',
  'enhancement',
  'enhancement-specification',
  'enhancement-proposal',
  'decision-record',
  'decision-record-full',
] as const;

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export const builtin: readonly Template[] = TEMPLATE_IDS.map((id) =>
  readTemplate({ id, name: id, text: textOf(`server/templates/${id}.md`) }),
);

/** A faithfully filled proposal for each of the built-in templates. */
export const filled = builtin.map((template) => ({ template, text: textOf(`test/fixtures/filled/${template.id}.md`) }));

export function follow(text: string, template: Template): Match {
  return followTemplate(parseDocument(text), template);
}

export function problemsOf(text: string, template: Template): readonly Problem[] {
  return checkProposal(follow(text, template));
}

/** Problems as `rule: subject`, which is what a test usually cares for. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, subject }) => `${rule}: ${subject}`);
}
