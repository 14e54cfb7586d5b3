// Runs the suite in real VS Code: `node test/vscode/run.ts [--only PATTERN]`.
// VSCODE_DESKTOP=1 uses desktop VS Code (downloaded), otherwise VS Code's server in a browser.
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cache, root } from '../../client/tools/installCodeServer.ts';
import { serveBridge } from './bridge.ts';
import { optionsVariable, type SuiteOptions, TWO_ROOTS } from './options.ts';

const limit = 5 * 60_000;
/** Whom git takes for the user, whoever runs the tests. */
const USER = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada Example' };
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const suite = join(cache, 'suite');
const output = join(root, 'test-results');
const results = join(output, 'vscode.json');
rmSync(suite, { recursive: true, force: true });
rmSync(join(output, 'screenshots'), { recursive: true, force: true });
mkdirSync(output, { recursive: true });

await build({
  entryPoints: globSync(join(import.meta.dirname, 'suite', '{index,*.test}.ts')),
  outdir: suite,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});

const temporary = mkdtempSync(join(tmpdir(), 'proposals-test-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const workspace = join(temporary, 'workspace');
const roots = ['first', 'second'].map((name) => join(temporary, name));
for (const folder of [workspace, ...roots]) cpSync(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
const twoRoots = join(temporary, 'roots.code-workspace');
writeFileSync(twoRoots, JSON.stringify({ folders: roots.map((path) => ({ path })) }));

// test-electron takes an interrupt as the wish to end VS Code.
const interrupt = () => process.kill(process.pid, 'SIGINT');
process.once('SIGTERM', interrupt);
const timer = setTimeout(() => {
  console.error(`The suite did not end in ${limit / 1000} s.`);
  interrupt();
}, limit);

const browser = { vscodeExecutablePath: process.execPath, launchArgs: [join(import.meta.dirname, 'launcher.ts')] };
const desktop = { launchArgs: [] };
const road = process.env.VSCODE_DESKTOP ? desktop : browser;
try {
  const counts = { passed: 0, failed: 0 };
  if (!only?.startsWith(TWO_ROOTS)) await runIn(workspace, only, counts);
  if (only === undefined || only.startsWith(TWO_ROOTS)) await runIn(twoRoots, only ?? TWO_ROOTS, counts);
  writeFileSync(results, `${JSON.stringify(counts)}\n`);
} finally {
  clearTimeout(timer);
}

/** Runs some of the tests in a window with a folder or a workspace, and adds to the counts. */
async function runIn(opened: string, wanted: string | undefined, counts: { passed: number; failed: number }) {
  rmSync(results, { force: true });
  const debuggingPort = await freePort();
  const { address, secret, close } = await serveBridge(debuggingPort);
  const options: SuiteOptions = { bridge: address, secret, results, ...(wanted !== undefined && { only: wanted }) };
  try {
    await runTests({
      ...road,
      launchArgs: [...road.launchArgs, opened, `--remote-debugging-port=${debuggingPort}`],
      extensionDevelopmentPath: process.env.EXTENSION_PATH ?? root,
      extensionTestsPath: join(suite, 'index.cjs'),
      extensionTestsEnv: { ...USER, [optionsVariable]: JSON.stringify(options) },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    process.exitCode = 1;
  } finally {
    await close();
  }
  const { passed, failed } = JSON.parse(readFileSync(results, 'utf8'));
  counts.passed += passed;
  counts.failed += failed;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
