export { printable } from '../core/index.ts';

/** Where a command writes to. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** How many characters fit on a line, where that is known. */
  readonly width?: number;
}
