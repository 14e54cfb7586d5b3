import { createRequire } from 'node:module';

/** Not imported: that reads all of `node:util`'s exports, some of which load more, and each start would wait for it. */
const inspect = (value: unknown): string =>
  (createRequire(import.meta.url)('node:util') as typeof import('node:util')).inspect(value);

const WINDOW_MS = 10_000;
const MAX_ERRORS = 5;

/**
 * Logs what nothing else caught, and goes on: an exit would cost the editor all features, and after five of them the
 * client gives up. Where errors come in a row (a lost connection, say), exits all the same.
 */
export function surviveErrors(log: (message: string) => void): void {
  let recent: number[] = [];
  const survive = (error: unknown) => {
    const now = Date.now();
    recent = [...recent.filter((time) => now - time < WINDOW_MS), now];
    if (recent.length > MAX_ERRORS || (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE') process.exit(1);
    log(`Unexpected error: ${inspect(error)}`);
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
}
