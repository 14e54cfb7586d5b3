import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { type Outcome, suiteOptions } from '../options.ts';
import { outcomeOf, stackOf } from '../outcome.ts';
import { print, ui } from '../ui.ts';
import { closeEverything, removeTraces, startAfresh, whatIsShown } from './window.ts';

/** Called by VS Code in the extension host. Runs the test files that are asked for; rejects when a test fails. */
export async function run(): Promise<void> {
  const { passed, failures } = await runMocha().catch(async (error: unknown) => {
    await print(stackOf(error));
    throw error;
  });
  writeFileSync(suiteOptions().results, `${JSON.stringify({ passed, failures })}\n`);
  if (failures.length > 0 || passed === 0) throw new Error('The suite did not pass.');
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

async function runMocha(): Promise<Outcome> {
  const { files, grep } = suiteOptions();
  // A window on a busy machine loses a key now and then: a test may try once again, and once more in another window; that is told.
  // The base reporter prints nothing: the lines are to appear where the run was started, not in the extension host.
  passOverOthers();
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, retries: 1, reporter: Mocha.reporters.Base });
  if (grep !== undefined) mocha.grep(new RegExp(grep));
  for (const name of files) mocha.addFile(join(__dirname, `${name}.cjs`));
  mocha.rootHooks({
    beforeEach: startAfresh,
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test && test.state !== 'passed') {
        await ui.screenshot(`failed ${test.fullTitle()}`.replace(/\W+/g, '-'));
        // Where a run is far away, its pictures are not to be had.
        await print(`        The window shows: ${await whatIsShown()}`);
      }
      await closeEverything();
      removeTraces();
    },
  });
  await mocha.loadFilesAsync();

  return outcomeOf((end) => mocha.run(() => end()), print);
}
