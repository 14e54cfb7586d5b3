import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withHook } from '../../../server/src/cli/init/preCommit.ts';

const INVOCATION = { version: '1.2.3', baseline: undefined };

function hooksIn(text: string | undefined) {
  return parse(text ?? '').repos.flatMap(({ hooks }: { hooks: { id: string }[] }) => hooks.map(({ id }) => id));
}

test('makes a file of one hook where there is none', () => {
  const text = withHook('', { ...INVOCATION, baseline: '.proposals-baseline.yaml' });
  expect(parse(text ?? '')).toEqual({
    repos: [
      {
        repo: 'local',
        hooks: [
          {
            id: 'proposals',
            name: 'proposals follow their templates',
            entry: 'proposals check --baseline .proposals-baseline.yaml',
            language: 'node',
            additional_dependencies: ['proposals@1.2.3'],
            types: ['markdown'],
          },
        ],
      },
    ],
  });
});

test.each([
  ['indented', 'repos:\n  - repo: https://x.example/y\n    rev: v1 # pinned\n    hooks:\n      - id: black\n'],
  ['not indented', '# Ours\nrepos:\n- repo: https://x.example/y\n  rev: v1\n  hooks:\n  - id: black\n'],
  [
    'with more behind',
    'repos:\n  - repo: https://x.example/y\n    rev: v1\n    hooks:\n      - id: black\n\n# End\nfail_fast: true\n',
  ],
  ['without a line end', 'repos:\n  - repo: https://x.example/y\n    rev: v1\n    hooks: [{ id: black }]'],
])('puts it behind the others, and leaves these as they are: %s', (_, before) => {
  const after = withHook(before, INVOCATION) ?? '';
  expect(hooksIn(after)).toEqual(['black', 'proposals']);
  const lines = after.split('\n');
  for (const line of before.split('\n')) expect(lines).toContain(line);
  expect(withHook(after, INVOCATION)).toBeUndefined();
});

test.each(['repos: []\n', 'repos: [{ repo: local, hooks: [] }]\n', '- repo: x\n', 'repos:\n\t- x\n'])(
  'leaves alone what it cannot put one into: %j',
  (text) => {
    expect(withHook(text, INVOCATION)).toBe('unclear');
  },
);
