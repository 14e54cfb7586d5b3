import type { Complain } from '../files/unreadable.ts';
import { type Console, printable } from './console.ts';

/** Who is told of what goes wrong. */
export interface Voice {
  /** Takes what makes a result incomplete, each once. */
  readonly complain: Complain;
  /** Takes what the user may want to know, each once. */
  readonly tell: Complain;
  /** What was complained of. */
  readonly failures: ReadonlySet<string>;
}

/** A voice that is heard beside the result. */
export function voiceOn({ err }: Console): Voice {
  const told = new Set<string>();
  const failures = new Set<string>();
  const tell: Complain = (message) => {
    if (told.has(message)) return;
    told.add(message);
    err(`proposals: ${printable(message)}\n`);
  };
  const complain: Complain = (message) => {
    failures.add(message);
    tell(message);
  };
  return { complain, tell, failures };
}
