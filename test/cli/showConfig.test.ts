import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { proposals } from './proposals.ts';
import { Workspace } from './workspace.ts';

interface Value {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** The values with their places, by name. */
async function shown(...args: readonly string[]) {
  const { code, out, err } = await proposals('check', '--show-config', '--format', 'json', ...args);
  const { options, roots } = JSON.parse(out) as { options: Value[]; roots: { folder: string; values: Value[] }[] };
  const of = (name: string) =>
    [...options, ...(roots[0]?.values ?? [])]
      .filter((one) => one.name === name)
      .map(({ value, from }) => `${value} (${from})`);
  return { code, err, of, folders: roots.map(({ folder }) => folder) };
}

test('shows each value with where it comes from', async () => {
  const workspace = new Workspace();
  workspace.write(
    '.proposals.yaml',
    '# Ours.\ntemplates:\n  - rfcs/template.md\nseverity:\n  section-missing: error\npractice: false\ntransitions:\n  Draft: [Accepted]\n',
  );
  const { code, of } = await shown('--fail-on', 'error', '--template-at-creation', '--shard', '1/2', workspace.root);
  expect(code).toBe(0);
  expect(of('fail-on')).toEqual(['error (option)']);
  expect(of('shard')).toEqual(['1/2 (option)']);
  expect(of('changed')).toEqual(['false (default)']);
  expect(of('template')).toEqual(['(none) (default)', 'rfcs/template.md (.proposals.yaml:3)']);
  expect(of('severity > section-missing')).toEqual(['error (.proposals.yaml:5)']);
  expect(of('severity > section-empty')).toEqual(['by status (default)']);
  expect(of('practice')).toEqual(['false (.proposals.yaml:6)']);
  expect(of('template-at-creation')).toEqual(['true (option)']);
  expect(of('transitions > Draft')).toEqual(['Accepted (.proposals.yaml:8)']);
  expect(of('folder')).toEqual(['(none) (default)']);
  expect((await shown('--no-practice', workspace.root)).of('practice')).toEqual(['false (option)']);
});

test('names the line of a template that says what is frozen, and what was found by its name', async () => {
  const workspace = new Workspace();
  workspace.write(
    'rfcs/template.md',
    workspace.read('rfcs/template.md').replace('## Summary', 'Immutable once accepted.\n\n## Summary'),
  );
  const { of } = await shown(workspace.root);
  expect(of('frozen')).toEqual(['from accepted on (rfcs/template.md:9)']);
  expect(of('template')).toContain('rfcs/template.md (found by its name and text)');
});

test('what is wrong in .proposals.yaml is told and does not count', async () => {
  const workspace = new Workspace();
  workspace.write('.proposals.yaml', 'severity:\n  section-missing: loud\npractise: false\n');
  const { code, err, of } = await shown(workspace.root);
  expect(code).toBe(2);
  expect(err).toContain('.proposals.yaml:2:20: `section-missing`: `loud` is not allowed');
  expect(of('severity > section-missing')).toEqual(['by status (default)']);
});

test('as text it has a line for each, for the current folder unless told', async () => {
  const workspace = new Workspace();
  const { code, out } = await proposals('check', '--show-config', join(workspace.root, 'rfcs'));
  expect(code).toBe(0);
  expect(out.split('\n')).toContain(`${workspace.root}`);
  expect(out).toMatch(/^ {2}fail-on +warning +default$/m);
  for (const { id } of ALL_RULES) expect(out).toMatch(new RegExp(`^  severity > ${id} `, 'm'));
});
