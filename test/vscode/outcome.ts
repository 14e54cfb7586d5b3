import type { Outcome } from './options.ts';

/**
 * Runs tests, tells each line as it comes, and gives what they came to.
 * @param start begins the run, and calls back when it has ended
 * @param print shows a line where the run was started
 * @param onFailure is waited for before the failure is printed
 */
export async function outcomeOf(
  start: (end: () => void) => Mocha.Runner,
  print: (line: string) => Promise<unknown>,
  onFailure: (title: string) => Promise<unknown> = async () => undefined,
): Promise<Outcome> {
  const failures: string[] = [];
  let passed = 0;
  let printed: Promise<unknown> = Promise.resolve();
  const say = (line: string) => {
    printed = printed.then(() => print(line));
  };
  await new Promise<void>((resolve) => {
    const runner = start(resolve);
    runner.on('pass', (test) => {
      passed++;
      say(`ok      ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('retry', (test, error) => say(`AGAIN   ${test.fullTitle()}\n${stackOf(error)}`));
    runner.on('pending', (test) => say(`skipped ${test.fullTitle()}`));
    runner.on('fail', (test, error) => {
      const failure = `${test.fullTitle()}\n${stackOf(error)}`;
      failures.push(failure);
      printed = printed.then(() => onFailure(test.fullTitle()));
      say(`FAILED  ${failure}`);
    });
  });
  await printed;
  await print(`${passed} passed, ${failures.length} failed`);
  return { passed, failures };
}

/** What a test met, indented below its name. */
export function stackOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, '        ');
}
