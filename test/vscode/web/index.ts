import 'mocha/mocha.js';
import { suiteOptions } from '../options.ts';
import { outcomeOf } from '../outcome.ts';
import { print, tell, ui } from '../ui.ts';

/** Mocha as it is in browsers. */
declare const mocha: Mocha & { setup(options: Mocha.MochaOptions): void };

/** Called by VS Code in the worker that runs extensions in a browser. Runs the tests; rejects when one fails. */
export async function run(): Promise<void> {
  const { grep } = suiteOptions();
  // The lines are to appear where the run was started.
  const reporter = class {} as unknown as Mocha.ReporterConstructor;
  mocha.setup({ ui: 'tdd', timeout: 60_000, retries: 1, reporter, ...(grep !== undefined && { grep }) });
  // Only then are there `suite` and `test`.
  await import('./inBrowser.test.ts');
  const outcome = await outcomeOf(
    (end) => mocha.run(() => end()),
    print,
    (title) => ui.screenshot(`failed ${title}`.replace(/\W+/g, '-')),
  );
  await tell(outcome);
  if (outcome.failures.length > 0 || outcome.passed === 0) throw new Error('The suite did not pass.');
}
