import type { Terminal } from './report/reportTerminal.ts';

export { printable } from '../core/index.ts';

/** Where a command writes to. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All bytes that the command is given. */
  readonly input?: () => Promise<Uint8Array>;
  /** How many characters fit on a line, where that is known. */
  readonly width?: number;
  /** Asks a question that yes or no answers; undefined where nobody is there to answer. */
  readonly ask?: ((question: string, usual: boolean) => Promise<boolean>) | undefined;
  /** Empties the screen; undefined where what is printed goes elsewhere. */
  readonly clear?: (() => void) | undefined;
  /** How what is written to `out` is shown to a person; undefined in a pipe or file. */
  readonly terminal?: Terminal | undefined;
  /** Shows a line in place of the one before, '' for none; undefined where nobody would see it. */
  readonly progress?: ((line: string) => void) | undefined;
}
