// Runs the suite in real VS Code: `node test/vscode/run.ts [--only PATTERN] [--theme dark|light]`.
// VSCODE_DESKTOP=1 uses desktop VS Code (downloaded), otherwise VS Code's server in a browser.
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cache, root } from '../../client/tools/installCodeServer.ts';
import { stageExtension } from '../../server/tools/packaging/stage.ts';
import { makeVsix } from '../../server/tools/packaging/vsix.ts';
import { serveBridge } from './bridge.ts';
import { addLanguagePack } from './languagePack.ts';
import { type Outcome, optionsVariable, type SuiteOptions, type Theme } from './options.ts';
import { packageOf, planAgain, planWindows, type WindowPlan } from './windows.ts';

const limit = 40 * 60_000;
/** Whom git takes for the user, whoever runs the tests. */
const USER = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Ada Example' };
const { only, theme } = parseArgs({
  options: { only: { type: 'string' }, theme: { type: 'string', default: 'dark' } },
}).values;
if (theme !== 'dark' && theme !== 'light') throw new Error(`Expected --theme dark or light, found ${theme}.`);
const suite = join(cache, 'suite');
const output = join(root, 'test-results');
const results = join(output, 'vscode.json');
rmSync(suite, { recursive: true, force: true });
rmSync(join(output, 'screenshots', theme), { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const sources = globSync(join(import.meta.dirname, 'suite', '{index,*.test}.ts'));
const inBrowser = globSync(join(import.meta.dirname, 'web', '*.test.ts'));
const plans = planWindows(
  [...sources, ...inBrowser].map((path) => basename(path, '.ts')).filter((name) => name.endsWith('.test')),
  only,
).filter(({ isWeb }) => !isWeb || !process.env.VSCODE_DESKTOP);
await build({
  entryPoints: sources,
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
  const outcomes: Outcome[] = [];
  for (const plan of plans) outcomes.push(await runAgain(plan, theme, await runIn(plan, theme)));
  const all: Outcome = {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
  writeFileSync(results, `${JSON.stringify(all)}\n`);
  if (all.failures.length > 0 || all.passed === 0) process.exitCode = 1;
} finally {
  clearTimeout(timer);
}

/** Runs those tests that failed in a window in another one, where nothing is left of what went before; that is told. */
async function runAgain(window: WindowPlan, theme: Theme, outcome: Outcome): Promise<Outcome> {
  const again = planAgain(window, outcome);
  if (!again) return outcome;
  console.log(`AGAIN   in another window: ${outcome.failures.length} failed`);
  const { passed, failures } = await runIn(again, theme);
  const isComplete = passed + failures.length === outcome.failures.length;
  return { passed: outcome.passed + passed, failures: isComplete ? failures : outcome.failures };
}

/** Runs the tests of a window in it. */
async function runIn(window: WindowPlan, theme: Theme): Promise<Outcome> {
  rmSync(results, { force: true });
  const debuggingPort = await freePort();
  const { address, secret, close } = await serveBridge(debuggingPort, (outcome) =>
    writeFileSync(results, `${JSON.stringify(outcome)}\n`),
  );
  const { files, grep, isWeb } = window;
  const extension = window.packaged ? await packaged() : (process.env.EXTENSION_PATH ?? root);
  const options: SuiteOptions = { bridge: address, secret, results, theme, files, ...(grep !== undefined && { grep }) };
  if (isWeb) await buildForBrowser(options);
  try {
    await runTests({
      ...road,
      launchArgs: [
        ...road.launchArgs,
        ...workspaceFor(window),
        `--remote-debugging-port=${debuggingPort}`,
        ...(window.locale ? languageArguments(window.locale) : []),
        ...(isWeb ? ['--web'] : []),
      ],
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(suite, isWeb ? 'web.cjs' : 'index.cjs'),
      extensionTestsEnv: { ...USER, [optionsVariable]: JSON.stringify(options) },
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  } finally {
    await close();
  }
  return JSON.parse(readFileSync(results, 'utf8'));
}

/** The extension as it is installed from a package that knows of no address for its sources, with that package beside it. */
async function packaged(): Promise<string> {
  const folder = join(temporary, 'extension');
  await stageExtension({ root, folder, repository: undefined });
  await makeVsix(folder, packageOf(folder), undefined);
  return folder;
}

/** Bundles the tests that run in a browser, with all that they are to know. */
async function buildForBrowser(options: SuiteOptions): Promise<void> {
  await build({
    entryPoints: { web: join(import.meta.dirname, 'web', 'index.ts') },
    outdir: suite,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'browser',
    // Mocha's own bundle puts itself where a module's exports are.
    format: 'iife',
    globalName: 'webSuite',
    footer: { js: 'module.exports = webSuite;' },
    external: ['vscode'],
    define: { SUITE_OPTIONS: JSON.stringify(options), global: 'globalThis' },
    logLevel: 'warning',
  });
}

/** Makes the folder, or the workspace of two, that a window opens; none where it opens nothing. */
function workspaceFor({ opened }: WindowPlan): string[] {
  if (opened === 'nothing') return [];
  const parent = mkdtempSync(join(temporary, 'window-'));
  const names = opened === 'two folders' ? ['first', 'second'] : ['workspace'];
  const source = opened === "team's folder" ? 'team' : 'workspace';
  const folders = names.map((name) => join(parent, name));
  for (const folder of folders) cpSync(join(import.meta.dirname, source), folder, { recursive: true });
  if (folders[0] && opened !== 'two folders') return [folders[0]];
  const file = join(parent, 'roots.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return [file];
}

/** The display language, for which the launcher adds a pack itself. */
function languageArguments(locale: string): string[] {
  if (road === browser) return [`--locale=${locale}`];
  const userData = join(temporary, 'user-data');
  addLanguagePack(userData, locale);
  return [`--locale=${locale}`, `--user-data-dir=${userData}`];
}

/** A port that nobody listens on, and none of those that systems hand out: a window's own servers take such a one meanwhile. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}
