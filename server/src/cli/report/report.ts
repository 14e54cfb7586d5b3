import type { Severity } from '../../core/index.ts';
import type { ToldFix } from '../fix/fixesOf.ts';
import type { CheckedFile, Summary, Told } from '../result.ts';
import type { Terminal } from './reportTerminal.ts';

/** What a report is made of. */
export interface Report {
  readonly files: readonly CheckedFile[];
  readonly summary: Summary;
  /** Whether each problem has a line of its own in the text, also one that many proposals share. */
  readonly all: boolean;
  /** Whether hints are told as well. */
  readonly hints: boolean;
  /** The least severity that makes the run fail. */
  readonly failOn: Severity;
  /** What could not be checked, in words. */
  readonly failures: readonly string[];
  /** Where a person reads it; undefined for a program or file. */
  readonly terminal?: Terminal | undefined;
  /** The fixes of each problem of a file, in the order of `toldOf`; found when a report asks for them. */
  readonly fixesOf: (file: CheckedFile) => Promise<readonly (readonly ToldFix[])[]>;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Whether a problem is as severe as that, or more. */
export function isAtLeast({ severity }: Pick<Told, 'severity'>, least: Severity): boolean {
  return RANKS[severity] >= RANKS[least];
}
