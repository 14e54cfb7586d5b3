import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Examined, lookedAtAgain } from '../../server/src/cli/examine.ts';
import type { FoundFile } from '../../server/src/cli/findFiles.ts';
import { FAULTS, mendDisk, refuseFolder, write } from '../support/faults.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';
import { proposals } from './proposals.ts';

vi.mock('node:fs/promises', async (original) => (await import('../support/faults.ts')).faulty(await original()));

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  mendDisk();
  // As on a slow disk, where files are read while others are waited for: only such reading is refused here.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1_000;
    return time;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe.each(FAULTS)('$name', ({ make, reason, isFound, isGone = false }) => {
  test.each(['templates/mail.md', '.proposals.yaml'])('in place of %s stops no command', async (path) => {
    mkdirSync(join(root, '.git'));
    write(root, 'template.md', ADR);
    write(root, '0001-queue.md', decision('Acepted'));
    make(root, path);
    const isConfiguration = path === '.proposals.yaml';
    const isToldOf = !isGone && (isFound || isConfiguration);
    const told = isToldOf ? [expect.stringMatching(`${path}.*${reason.source}`)] : [];

    const checked = await proposals('check', '--format', 'json', join(root, '0001-queue.md'));
    expect(JSON.parse(checked.out).files).toMatchObject([{ problems: [{ rule: 'field-value-unknown' }] }]);
    expect(lines(checked.err)).toEqual(told);
    // Without what the team says of its proposals the result is not to be relied on.
    expect(checked.code).toBe(isToldOf && isConfiguration ? 2 : 1);

    const explained = await proposals('template', 'explain', join(root, 'template.md'));
    expect(explained.out).toContain('Consequences');
    expect(lines(explained.err)).toEqual(told);
    expect(explained.code).toBe(0);

    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
    const created = await proposals('new', 'template.md', 'Doors', '--print');
    cwd.mockRestore();
    expect(created.out).toContain('Doors');
    expect(lines(created.err)).toEqual(told);
    expect(created.code).toBe(0);
  });

  test('in place of a proposal is one line, and the others are checked', async () => {
    mkdirSync(join(root, '.git'));
    write(root, 'template.md', ADR);
    make(root, '0001-bad.md');
    write(root, '0002-queue.md', decision('Acepted'));
    const { code, out, err } = await proposals('check', '--format', 'json', root);
    const files: { path: string }[] = JSON.parse(out).files;
    expect(files.map(({ path }) => path)).toContain(`${root}/0002-queue.md`);
    expect(lines(err)).toEqual(isFound ? [expect.stringMatching(`0001-bad.md.*${reason.source}`)] : []);
    expect(code).toBe(isFound ? 2 : 1);
  });

  test('named as a template is one line', async () => {
    make(root, 'bad.md');
    write(root, '0001-queue.md', decision());
    for (const args of [
      ['check', '--template', join(root, 'bad.md'), join(root, '0001-queue.md')],
      ['template', 'explain', join(root, 'bad.md')],
      ['new', join(root, 'bad.md'), 'Doors'],
    ]) {
      const { code, err } = await proposals(...args);
      expect(code).toBe(2);
      expect(lines(err)).toEqual([expect.stringMatching(reason)]);
    }
  });
});

test.each([
  ['has no rights', 'EACCES', 2],
  ['vanishes meanwhile', 'ENOENT', 1],
] as const)('a folder that %s is one line at most, and the rest is checked', async (_, code, exitCode) => {
  mkdirSync(join(root, '.git'));
  write(root, 'adr/template.md', ADR);
  write(root, 'adr/0001-queue.md', decision('Acepted'));
  write(root, 'adr/secret/0002-other.md', decision('Acepted'));
  refuseFolder('adr/secret', code);
  const line = `proposals: Left out: ${join(root, 'adr/secret')}: no permission to read it`;
  const checked = await proposals('check', '--format', 'json', root, join(root, 'adr'));
  expect(JSON.parse(checked.out).files.map(({ path }: { path: string }) => path)).toEqual([
    `${root}/adr/0001-queue.md`,
    `${root}/adr/template.md`,
  ]);
  expect(lines(checked.err)).toEqual(code === 'EACCES' ? [line] : []);
  expect(checked.code).toBe(exitCode);
  // Nobody asked for it.
  const alone = await proposals('check', join(root, 'adr/0001-queue.md'));
  expect([alone.code, alone.err]).toEqual([1, '']);
});

test('a file that is gone when it is looked at once more is told of as any other', () => {
  const file = { path: 'docs/0001-queue.md' } as FoundFile;
  const examined = { file } as Examined;
  const gone = () => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  };
  expect(lookedAtAgain(examined, gone)).toEqual({
    failure: expect.stringMatching(/^docs\/0001-queue\.md.*no such file/),
  });
  expect(lookedAtAgain(examined, () => examined)).toBe(examined);
});
