import type { Console } from './console.ts';

/** In milliseconds: of what takes no longer nobody needs to be told how far it is. */
const FROM_MS = 1_000;
/** In milliseconds: quicker than anybody reads it costs more than it tells. */
const EACH_MS = 100;

/**
 * Tells a person at a terminal how far a long check is, in a line that is gone at the end: "Checking 312 of 949…".
 * @param now the time in milliseconds
 */
export function progressOn({ progress }: Pick<Console, 'progress'>, now = () => performance.now()) {
  let next = now() + FROM_MS;
  let isShown = false;
  return {
    /** So many files are done, of so many. */
    at: (done: number, all: number): void => {
      if (!progress || now() < next) return;
      next = now() + EACH_MS;
      isShown = true;
      progress(`Checking ${done} of ${all}…`);
    },
    end: (): void => {
      if (isShown) progress?.('');
      isShown = false;
    },
  };
}

/** What shows a line in place of the one before; undefined where nobody sees it, or it would be kept, as in a pipe or a log. */
export function lineOn(
  { isTTY, write }: Pick<NodeJS.WriteStream, 'isTTY'> & { readonly write: (text: string) => unknown },
  { CI = '', TERM }: NodeJS.ProcessEnv,
): Console['progress'] {
  const isForPerson = isTTY && (CI === '' || CI === 'false') && TERM !== 'dumb';
  return isForPerson ? (line) => void write(`\r\x1b[K${line}`) : undefined;
}
