import type { Command } from 'commander';

/** Whether and where what was read is kept for the next run. */
export interface KeepingOptions {
  /** False keeps nothing for the next run, and uses nothing of an earlier one. */
  readonly cache?: boolean;
  /** The machine's usual place unless told. */
  readonly cacheDir?: string;
}

/** The options of a command that reads many proposals. */
export function keeping(command: Command): Command {
  return command
    .option('--no-cache', 'read everything anew, and keep nothing for the next run')
    .option('--cache-dir <folder>', 'where to keep what was read for the next run');
}
