import { isMap, isSeq, parseDocument } from 'yaml';
import { checkOptions, type Invocation } from './workflow.ts';

export const PRE_COMMIT_PATH = '.pre-commit-config.yaml';

/** The entry of one hook, as a list item without indentation. */
function entry(invocation: Invocation): readonly string[] {
  return [
    '- repo: local',
    '  hooks:',
    '    - id: proposals',
    '      name: proposals follow their templates',
    `      entry: proposals check${checkOptions(invocation)}`,
    '      language: node',
    `      additional_dependencies: ["proposals@${invocation.version}"]`,
    '      types: [markdown]',
  ];
}

/**
 * The text of a `.pre-commit-config.yaml` with the hook behind all others; what is there stays to the letter. Undefined where it is
 * there already, and "unclear" where the file is not such that one can be put in.
 * @param text of the file that is there; '' for none
 */
export function withHook(text: string, invocation: Invocation): string | undefined | 'unclear' {
  if (/^[ \t]*(?:-[ \t]+)?["']?id["']?:[ \t]*["']?proposals\b/m.test(text)) return undefined;
  if (text.trim() === '') return `repos:\n${indented(invocation, '  ')}`;
  const document = parseDocument(text);
  const repos = document.errors.length === 0 && isMap(document.contents) ? document.get('repos', true) : undefined;
  if (!isSeq(repos) || repos.flow || repos.items.length === 0 || !repos.range) return 'unclear';
  const start = text.lastIndexOf('\n', repos.range[0] - 1) + 1;
  const indent = text.slice(start, repos.range[0]);
  if (indent.trim() !== '') return 'unclear';
  const [, end] = repos.range;
  const before = text.slice(0, end);
  const gap = before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}${indented(invocation, indent)}${text.slice(end)}`;
}

function indented(invocation: Invocation, indent: string): string {
  return entry(invocation)
    .map((line) => `${indent}${line}\n`)
    .join('');
}
