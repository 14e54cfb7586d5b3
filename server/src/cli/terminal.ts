import type { Terminal } from './report/reportTerminal.ts';

/** In columns: of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;
/** In columns: no line is readable in less. */
const LEAST_WIDTH = 40;

/**
 * How results are shown on what they go to; undefined where a program or file reads them, or a terminal that can do nothing.
 * `NO_COLOR` (no-color.org) takes colours away; `FORCE_COLOR` (as Node and chalk take it) brings all of it into a pipe, but for 0 and false.
 */
export function terminalOn(
  { isTTY, columns }: Pick<NodeJS.WriteStream, 'isTTY'> & { readonly columns?: number | undefined },
  { NO_COLOR = '', FORCE_COLOR, TERM }: NodeJS.ProcessEnv,
): Terminal | undefined {
  const isForced = FORCE_COLOR !== undefined && !['0', 'false'].includes(FORCE_COLOR);
  if (!isForced && (!isTTY || TERM === 'dumb')) return undefined;
  const isRefused = NO_COLOR !== '' || (FORCE_COLOR !== undefined && !isForced);
  return { hasColors: isForced || !isRefused, width: Math.max(LEAST_WIDTH, columns || USUAL_WIDTH) };
}
