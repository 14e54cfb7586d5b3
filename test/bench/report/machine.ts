import { availableParallelism, cpus, totalmem } from 'node:os';

/** What the figures were measured on, in a line. */
export function machine(): string {
  const processor = cpus()[0]?.model.trim() || process.arch;
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores (${processor}), ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}
