import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShard } from '../../../server/src/cli/scope/readShard.ts';
import { proposals } from '../proposals.ts';
import { rfc, Workspace } from '../workspace.ts';

test('reads which part of how many', () => {
  expect(readShard('2/5')).toEqual({ part: 2, of: 5 });
  for (const wrong of ['0/5', '6/5', '1/0', '1', 'a/b', '1/2/3', '-1/2', '1/1001'])
    expect(readShard(wrong)).toBeUndefined();
});

async function report(...args: readonly string[]) {
  const { code, out, err } = await proposals('check', '--format', 'json', ...args);
  return { code, err, files: JSON.parse(out).files as { path: string }[] };
}

test('the parts tell together what one run tells, also what is between files, whatever their number', async () => {
  const workspace = new Workspace();
  for (let n = 3; n < 30; n++)
    workspace.write(
      `rfcs/${`${n}`.padStart(4, '0')}-thing-${n}.md`,
      n % 4 === 0
        ? `# RFC-${n}: Thing\n\n- Status: Draft\n\n## Summary\n\nSee [it](0099-none.md).\n`
        : rfc(n, `Thing ${n}`, 'Accepted', n % 3 === 0 ? 'See RFC-0002.' : undefined),
    );
  workspace.write('rfcs/0007-again.md', rfc(7, 'Again', 'Draft'));
  workspace.write('notes/0001-a.md', '# Notes\n\n## Other\n');
  const whole = await report(workspace.root);
  expect(
    new Set(
      whole.files.flatMap((file) =>
        (file as never as { problems: { rule: string }[] }).problems.map(({ rule }) => rule),
      ),
    ),
  ).toContain('number-duplicate');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (count) => {
      const parts = [];
      for (let part = 1; part <= count; part++) parts.push(await report('--shard', `${part}/${count}`, workspace.root));
      const files = parts.flatMap((part) => part.files).sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(files).toEqual(whole.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
      expect(Math.max(...parts.map(({ code }) => code))).toBe(whole.code);
    }),
    { numRuns: 6 },
  );
});

test('a file without a template beside others with one is as quiet as in a whole run, and what has none is told', async () => {
  const workspace = new Workspace();
  for (let n = 1; n < 5; n++)
    workspace.write(
      `adr/000${n}-a.md`,
      `# ${n}. A\n\n## Status\n\nAccepted\n\n## Context\n\nX.\n\n## Decision\n\nY.\n`,
    );
  const whole = await report(workspace.root);
  expect(whole.err).toContain('4 files look like proposals');
  const parts = [];
  for (const part of ['1/3', '2/3', '3/3']) parts.push(await report('--shard', part, workspace.root));
  for (const { err } of parts) expect(['', whole.err]).toContain(err);
  expect(parts.some(({ err }) => err !== '')).toBe(true);
});

test('a part that is none is refused', async () => {
  expect(await proposals('check', '--shard', '6/5', '.')).toMatchObject({
    code: 2,
    err: expect.stringContaining("'6/5' is invalid. Write which part of how many, as in 2/5."),
  });
});
