import { readFileSync } from 'node:fs';

/** Milliseconds that a process has waited for a core so far: who else runs on this machine is no fault of it. */
function delayed(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Starts to wait for a process; gives the milliseconds so far, less those in which it had no core. */
export function stopwatch(pid: number): () => number {
  const start = performance.now();
  const before = delayed(pid);
  return () => Math.max(0, performance.now() - start - (delayed(pid) - before));
}
