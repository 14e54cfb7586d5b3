import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from '../../server/src/core/index.ts';
import { readArguments } from './arguments.ts';
import { inTurn } from './inTurn.ts';
import { inRepository, ofEach } from './measure.ts';
import { installedPeers, missingPeers } from './peers/installed.ts';
import { takenBy, wallTime } from './process.ts';
import { ROWS } from './rows.ts';
import { OpenDocument } from './servers/document.ts';
import { grownProposal } from './sets/grown.ts';
import { repositoriesIn } from './sets/repositories.ts';
import { EIP_LIKE, RFC_LIKE, writeSeries } from './sets/series.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proposals-bench-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('the arguments', () => {
  test('choose rows by the beginning of their ids', () => {
    expect(readArguments([]).rows).toEqual(ROWS);
    expect(readArguments(['--only', 'key-8k', '--only', 'start']).rows.map(({ id }) => id)).toEqual([
      'key-8k-p50',
      'key-8k-p95',
      'start',
    ]);
  });

  test('are refused with what there is', () => {
    expect(() => readArguments(['--only', 'nothing'])).toThrow(/`nothing`. There are: eips-first, /);
    expect(() => readArguments(['--only', 'start', '--publish'])).toThrow('`--publish` needs all rows');
  });
});

describe('the programs to compare with', () => {
  test('are named where they are not installed', () => {
    const none = installedPeers(folder);
    expect(Object.values(none)).toEqual(Array(6).fill(undefined));
    expect(missingPeers(none)).toHaveLength(5);
  });

  test('are started by what is installed, machine code without the script in front of it', () => {
    const rumdl = put(
      `@rumdl/cli-${process.platform}-${process.arch}/rumdl${process.platform === 'win32' ? '.exe' : ''}`,
    );
    const cli = put('remark-cli/cli.js');
    expect(installedPeers(folder).remark).toBeUndefined();
    const preset = put('remark-preset-lint-recommended/index.js');
    const peers = installedPeers(folder);
    expect(peers.rumdl).toEqual([rumdl]);
    expect(peers.remark).toEqual([process.execPath, cli, '--use', preset]);
    expect(missingPeers(peers)).toEqual(['mdschema', 'markdownlint-cli2', "VS Code's Markdown server"]);
  });

  function put(path: string): string {
    const whole = join(folder, 'node_modules', path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, '');
    return whole;
  }
});

describe('measuring', () => {
  test('runs in turn, who is slow less often', async () => {
    const order: string[] = [];
    const runner = (program: string, ms: number) => ({
      program,
      run: async () => {
        order.push(program);
        return ms;
      },
    });
    const took = await inTurn([runner('quick', 10), runner('slow', 20_000)]);
    expect(order.slice(0, 4)).toEqual(['quick', 'slow', 'quick', 'slow']);
    expect(order.filter((each) => each === 'quick')).toHaveLength(8);
    expect([took.get('quick')?.length, took.get('slow')?.length]).toEqual([7, 3]);
  });

  test('goes on without another program that fails, and not without this one', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const measure = async ({ program }: { program: string }) => {
      if (program !== 'able') throw new Error('cannot');
      return [{ row: 'row', program, value: 1 }];
    };
    expect(await ofEach([{ program: 'broken' }, { program: 'able' }], measure)).toEqual([
      { row: 'row', program: 'able', value: 1 },
    ]);
    expect(told).toHaveBeenCalledWith('broken is left out: cannot');
    await expect(ofEach([{ program: 'proposals' }], measure)).rejects.toThrow('cannot');
    told.mockRestore();
  });

  test('takes what a linter has found for success, and anything else for a failure', async () => {
    const ending = (code: number) => ({
      line: [process.execPath, '-e', `console.error('why'); process.exit(${code})`],
    });
    expect(await wallTime(ending(1))).toBeGreaterThan(0);
    await expect(wallTime(ending(2))).rejects.toThrow('ended with 2: why');
  });

  test.runIf(process.platform === 'linux')('sees how much memory a process has come to', async () => {
    const filled = 'Buffer.alloc(200 * 1024 ** 2, 1); const end = Date.now() + 50; while (Date.now() < end);';
    const { peak = 0 } = await takenBy({ line: [process.execPath, '-e', filled] });
    expect(peak).toBeGreaterThan(200);
  });

  test.each([1, 2])('types into a server that wants changes by way %i', async (sync) => {
    const echo = readFileSync(inRepository('test/bench/servers/echoServer.mjs'), 'utf8');
    const server = echo
      .replace('capabilities: {}', `capabilities: { textDocumentSync: ${sync} }`)
      .replace(
        'const { uri,',
        `if (params?.contentChanges?.some(({ range }) => !range !== (${sync} === 1))) continue;\n$&`,
      );
    writeFileSync(join(folder, 'server.mjs'), server);
    const command = [process.execPath, join(folder, 'server.mjs')];
    const typed = OpenDocument.with({ program: 'echo', command }, 'Some words here.', async (document) => [
      await document.type(0),
      await document.type(1),
    ]);
    expect(await typed).toHaveLength(2);
  });
});

describe('what is measured on', () => {
  test('has the size and the headings that the rows say', () => {
    const small = grownProposal(8_000, 16);
    expect(Math.abs(small.length - 8_000)).toBeLessThan(500);
    expect(parseDocument(small).sections).toHaveLength(16);
    const large = grownProposal(1_000_000, 1_861);
    expect(Math.abs(large.length - 1_000_000)).toBeLessThan(2_000);
    expect(parseDocument(large).sections).toHaveLength(1_861);
  });

  test.each([EIP_LIKE, RFC_LIKE])('is of the sizes of a real repository: $folder', (series) => {
    const count = 200;
    const size = writeSeries(folder, series, count);
    const sizes = readdirSync(join(folder, series.folder))
      .map((name) => readFileSync(join(folder, series.folder, name)).length)
      .sort((a, b) => a - b);
    expect(sizes).toHaveLength(count);
    for (const share of [0.5, 0.75, 0.9]) {
      const expected = series.sizes[share * 20] ?? 0;
      expect(Math.abs((sizes[share * count] ?? 0) - expected) / expected).toBeLessThan(0.3);
    }
    expect(size).toBe(sizes.reduce((sum, each) => sum + each, 0));
  });

  test('are clones where there are any, and must be there then', () => {
    vi.stubEnv('PROPOSALS_BENCH_REPOSITORIES', folder);
    mkdirSync(join(folder, 'ethereum+EIPs/EIPS'), { recursive: true });
    expect(() => repositoriesIn(folder)).toThrow('no clone of rust-lang/rfcs is there');
    mkdirSync(join(folder, 'rfcs/text'), { recursive: true });
    expect(repositoriesIn(folder).map(({ root }) => root)).toEqual([
      join(folder, 'ethereum+EIPs'),
      join(folder, 'rfcs'),
    ]);
  });
});
