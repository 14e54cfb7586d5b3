import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { HOSTILE } from './generators/hostile.ts';
import type { Part } from './part.ts';
import { CLI, ServerProcess } from './serverProcess.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const PROPOSAL = '# Ants\n\n- Status: Draft\n\n## Summary\n\nWords.\n\n## Design\n\nWords.\n';
const COMMANDS: readonly (readonly string[])[] = [
  ['check', '.'],
  ['list', '--no-cache'],
  ['graph'],
  ['index'],
  ['new', 'rfcs/template.md', '../../outside/Queues'],
  ['renumber', 'rfcs/0002-bees.md'],
  ['status', 'rfcs/0001-ants.md', 'Accepted'],
  ['check', '--template-at-creation', '.'],
  ['template', 'explain', 'rfcs/template.md'],
  ['template', 'migrate', 'rfcs/0001-ants.md'],
  ['server'],
];

interface Trap {
  /** Which of `HOSTILE` are there, by their names. */
  readonly hostile: readonly string[];
  readonly command: readonly string[];
}

const SPY = fileURLToPath(new URL('spy.ts', import.meta.url));

/** Nothing in a repository makes the program run anything of its own, or reach out of it. */
export const hostile: Part<Trap> = {
  name: 'hostile',
  promise:
    'Nothing in a repository is evaluated or run, nothing reaches the network, and nothing is looked at or written outside of it, whatever its front matter, paths, links, configuration and hooks say.',
  unit: 'repositories',
  runs: 250,
  shortRuns: 2,
  seconds: 300,
  shrinks: false,
  inputs: () =>
    fc.record({
      hostile: fc.uniqueArray(fc.constantFrom(...HOSTILE.map(({ name }) => name)), { minLength: 6, maxLength: 30 }),
      command: fc.constantFrom(...COMMANDS),
    }),
  holds: async ({ hostile: which, command }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-hostile-')));
    const [root, outside, mark, log] = ['repository', 'outside', 'mark', 'log'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ];
    mkdirSync(join(root, 'rfcs'), { recursive: true });
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret.md'), `${TEMPLATE}\n## Secret\n\nSay it.\n`);
    writeFileSync(join(root, 'rfcs/template.md'), TEMPLATE);
    for (const name of ['0001-ants', '0002-bees']) writeFileSync(join(root, `rfcs/${name}.md`), PROPOSAL);
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', root, ...args], { stdio: 'ignore', env: OWN_GIT });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A change');
    for (const { put } of HOSTILE.filter(({ name }) => which.includes(name))) {
      try {
        put(root, mark, outside);
      } catch {
        // Two of them want the same place: the first one has it.
      }
    }
    writeFileSync(log, '');
    try {
      if (command[0] === 'server') await serve(root, log);
      else await runIn(root, command, log);
      assert.ok(!existsSync(mark), `${command[0]}: a command of the repository was run`);
      assert.deepEqual(readdirSync(outside), ['secret.md'], `${command[0]}: something was written outside`);
      for (const { kind, what } of noted(log)) {
        const about = `${command.join(' ')}: ${kind} ${what}`;
        if (kind === 'network' || kind === 'evaluation') assert.fail(about);
        if (kind === 'spawn') assert.equal(what, 'git', about);
        else assert.ok(!what.startsWith(outside), about);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return 1;
  },
};

const OWN_GIT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

function noted(log: string): readonly { readonly kind: string; readonly what: string }[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

async function runIn(root: string, args: readonly string[], log: string): Promise<void> {
  const env = { ...process.env, TORTURE_SPY: log, XDG_CACHE_HOME: join(root, '../cache') };
  const child = spawn(process.execPath, ['--import', SPY, CLI, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const code = await new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  assert.ok(code === 0 || code === 1 || code === 2, `${args.join(' ')} ended with ${code}: ${errors}`);
  assert.doesNotMatch(errors, /^ {4}at /m);
}

async function serve(root: string, log: string): Promise<void> {
  const server = new ServerProcess({ nodeArgs: ['--import', SPY], env: { TORTURE_SPY: log } });
  try {
    await server.start(root);
    const files = readdirSync(join(root, 'rfcs')).filter((file) => file.endsWith('.md') && !/zero|nowhere/.test(file));
    for (const file of files) server.open(pathToFileURL(join(root, 'rfcs', file)).href, PROPOSAL);
    for (const file of files) {
      const textDocument = { uri: pathToFileURL(join(root, 'rfcs', file)).href };
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      for (const name of ['hover', 'completion', 'documentLink', 'definition', 'references', 'codeAction', 'codeLens'])
        await server.ask(`textDocument/${name}`, {
          textDocument,
          position: range.start,
          range,
          context: { diagnostics: [] },
        });
    }
    await server.ask('workspace/symbol', { query: 'a' });
  } finally {
    await server.stop();
  }
}
