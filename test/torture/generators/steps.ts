import fc from 'fast-check';
import { edit } from './edits.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const MORE = '\n## Drawbacks\n\nSay why not.\n';
const bare = (title: string) =>
  `# ${title}\n\n- Status: Accepted\n\n## Summary\n\n${title} work.\n\n## Design\n\nIn lines.\n`;

export const TEMPLATES: readonly string[] = [
  TEMPLATE + MORE,
  TEMPLATE,
  `${TEMPLATE}\n## Costs (optional)\n\nCount them.\n`,
];
const CONFIGURATIONS = ['', 'practice: false\n', 'severity:\n  section-missing: error\n', 'practice: [\n'] as const;
export const TEXTS: readonly string[] = [
  bare('Ants'),
  bare('Bees').replace('Accepted', 'Draft'),
  `${bare('Wasps')}${MORE.replace('Say why not.', 'None. See [ants](0001-a.md) and RFC 0002.')}`,
  TEMPLATE,
  'No proposal.\n',
];
export const FILES = ['rfcs/0001-a.md', 'rfcs/0002-b.md', 'rfcs/new/0003-c.md', 'rfcs/new/0004-d.md', 'notes.md'];
export const OPENABLE: readonly string[] = [...FILES.slice(0, 3), 'rfcs/0005-unsaved.md'];
const METHODS = [
  ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'inlayHint', 'completion', 'hover', 'definition'],
  ...['references', 'documentLink', 'codeLens', 'codeAction', 'unknown'],
].map((method) => `textDocument/${method}`);

const file = fc.constantFrom(...FILES);
const open = fc.constantFrom(...OPENABLE);
const kind = <Kind extends string, Rest extends object>(
  name: Kind,
  rest: { [K in keyof Rest]: fc.Arbitrary<Rest[K]> },
) => fc.record({ kind: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<{ kind: Kind } & Rest>;

/** What may happen in an editor and on the disk below it. */
export const step = fc.oneof(
  { weight: 30, arbitrary: kind('edit', { file: open, edit }) },
  { weight: 3, arbitrary: kind('replace', { file: open, text: fc.constantFrom(...TEXTS) }) },
  {
    weight: 30,
    arbitrary: kind('ask', {
      file: open,
      method: fc.constantFrom(...METHODS),
      at: fc.nat(99),
      isCancelled: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: kind('open', { file: open, text: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: kind('close', { file: open }) },
  { weight: 2, arbitrary: kind('save', { file: open }) },
  { weight: 4, arbitrary: kind('write', { file, text: fc.constantFrom(...TEXTS) }) },
  { weight: 2, arbitrary: kind('delete', { file }) },
  { weight: 2, arbitrary: kind('rename', { file, to: file }) },
  { weight: 1, arbitrary: kind('template', { text: fc.constantFrom(...TEMPLATES) }) },
  { weight: 1, arbitrary: kind('configuration', { text: fc.constantFrom(...CONFIGURATIONS) }) },
  { weight: 1, arbitrary: kind('wait', {}) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
