// What a failed test met is written down without its causes; a property's failure has nothing else that says what went wrong.
import { beforeEach } from 'vitest';

beforeEach(({ onTestFailed }) => {
  onTestFailed(({ task }) => {
    for (const error of task.result?.errors ?? []) {
      const cause = error.cause as { stack?: string } | undefined;
      if (cause?.stack !== undefined) error.stack = `${error.stack}\nCaused by ${cause.stack}`;
    }
  });
});
