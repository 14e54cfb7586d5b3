import type { Move } from '../core/index.ts';
import { type ChangedText, changeFiles } from '../files/changeFiles.ts';
import type { Host } from '../files/host.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Changes files like `changeFiles`. A signal to end that comes meanwhile is heeded when they are changed, so that none is moved without what
 * leads to it, and nothing that was written aside is left.
 */
export async function changeWhole(
  host: Host,
  changes: readonly ChangedText[],
  moves: readonly Move[] = [],
): Promise<void> {
  let told: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals) => {
    told ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    await changeFiles(host, changes, moves);
  } finally {
    for (const signal of SIGNALS) process.off(signal, note);
    if (told) process.kill(process.pid, told);
  }
}
