import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { suiteOptions } from '../options.ts';
import { print, ui } from '../ui.ts';
import { closeEverything, removeTraces, startAfresh } from './window.ts';

/** Called by VS Code in the extension host. Runs the test files that are asked for; rejects when a test fails. */
export async function run(): Promise<void> {
  const { passed, failed } = await runMocha().catch(async (error: unknown) => {
    await print(stackOf(error));
    throw error;
  });
  await print(`${passed} passed, ${failed} failed`);
  writeFileSync(suiteOptions().results, `${JSON.stringify({ passed, failed })}\n`);
  if (failed > 0 || passed === 0) throw new Error('The suite did not pass.');
}

/** What VS Code's own extensions do not catch is no failure of the test that runs meanwhile: git's, when a folder goes while it looks at it. */
function passOverOthers(): void {
  const own = Mocha.Runner.prototype as unknown as { _uncaught: (error: unknown) => void };
  const uncaught = own._uncaught;
  own._uncaught = function (this: unknown, error: unknown) {
    if (!(error instanceof Error && /[\\/]lib[\\/]vscode[\\/]extensions[\\/]/.test(error.stack ?? '')))
      uncaught.call(this, error);
  };
}

async function runMocha(): Promise<{ passed: number; failed: number }> {
  const { files, grep } = suiteOptions();
  // A window on a busy machine loses a key now and then: a test may try again, and that is told.
  // The base reporter prints nothing: the lines are to appear where the run was started, not in the extension host.
  passOverOthers();
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, retries: 1, reporter: Mocha.reporters.Base });
  if (grep !== undefined) mocha.grep(new RegExp(grep));
  for (const name of files) mocha.addFile(join(__dirname, `${name}.cjs`));
  mocha.rootHooks({
    beforeEach: startAfresh,
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test?.state === 'failed') await ui.screenshot(`failed ${test.fullTitle()}`.replace(/\W+/g, '-'));
      await closeEverything();
      removeTraces();
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
    runner.on('retry', (test, error) => say(`AGAIN   ${test.fullTitle()}\n${stackOf(error)}`));
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
