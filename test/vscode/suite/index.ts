import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { suiteOptions, TWO_ROOTS } from '../options.ts';
import { print, ui } from '../ui.ts';

/** Called by VS Code in the extension host. Runs the test files beside this one; rejects when a test fails. */
export async function run(): Promise<void> {
  const { passed, failed } = await runMocha().catch(async (error: unknown) => {
    await print(stackOf(error));
    throw error;
  });
  await print(`${passed} passed, ${failed} failed`);
  writeFileSync(suiteOptions().results, `${JSON.stringify({ passed, failed })}\n`);
  if (failed > 0 || passed === 0) throw new Error('The suite did not pass.');
}

async function runMocha(): Promise<{ passed: number; failed: number }> {
  const { only } = suiteOptions();
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  const chosen = names.filter((name) => (only === undefined ? !name.startsWith(TWO_ROOTS) : name.startsWith(only)));
  // The base reporter prints nothing: the lines are to appear where the run was started, not in the extension host.
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: Mocha.reporters.Base });
  if (only !== undefined && chosen.length === 0) mocha.grep(new RegExp(only));
  const files = chosen.length > 0 ? chosen : names.filter((name) => !name.startsWith(TWO_ROOTS));
  for (const name of files) mocha.addFile(join(__dirname, name));
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test?.state === 'failed') await ui.screenshot(`failed ${test.fullTitle()}`.replace(/\W+/g, '-'));
    },
  });
  await mocha.loadFilesAsync();

  const counts = { passed: 0, failed: 0 };
  let printed = Promise.resolve();
  const say = (line: string) => {
    printed = printed.then(() => print(line));
  };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => {
      counts.passed++;
      say(`ok      ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => say(`skipped ${test.fullTitle()}`));
    runner.on('fail', (test, error) => {
      counts.failed++;
      say(`FAILED  ${test.fullTitle()}\n${stackOf(error)}`);
    });
  });
  await printed;
  return counts;
}

function stackOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, '        ');
}
