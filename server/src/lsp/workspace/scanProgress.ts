import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';

/** In milliseconds: whoever waits longer wonders whether anything happens. */
const MOMENT_MS = 500;

/** Does something that others wait for. Where it takes longer than a moment, a client that can shows that it is under way. */
export async function withProgress<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  let isDone = false;
  let end: (() => void) | undefined;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isDone) return;
    progress.begin(l10n.t('Proposals: looking for templates'));
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
