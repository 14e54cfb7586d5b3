import type { Connection } from 'vscode-languageserver/node';

/** In milliseconds: whoever waits longer wonders whether anything happens. */
const MOMENT_MS = 500;

/**
 * Does something that others wait for. Where it takes longer than a moment, a client that can shows that it is under way.
 * @param title what is under way, in words for the user
 */
export async function withProgress<Result>(
  connection: Connection,
  title: () => string,
  work: () => Promise<Result>,
): Promise<Result> {
  let isDone = false;
  let end: (() => void) | undefined;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isDone) return;
    progress.begin(title());
    end = () => progress.done();
  };
  const timer = setTimeout(() => {
    show().catch((error: unknown) => connection.console.warn(`The client shows no progress: ${error}`));
  }, MOMENT_MS).unref();
  try {
    return await work();
  } finally {
    isDone = true;
    clearTimeout(timer);
    end?.();
  }
}
