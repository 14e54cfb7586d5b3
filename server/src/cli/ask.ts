import { createInterface, type Interface } from 'node:readline';

/** As shells tell of a program that Ctrl+C has ended. */
const INTERRUPTED = 130;

/** The one reader of the terminal: what is typed ahead would be lost with another one. */
let terminal: Interface | undefined;
/** Lines that nobody has asked for yet. */
const typed: string[] = [];
let isEnded = false;
let take: () => void = () => undefined;

/**
 * Asks a person at the terminal a question that yes or no answers. Enter alone means what is `usual`, the end of the input no; Ctrl+C
 * ends the program.
 */
export async function ask(question: string, usual: boolean): Promise<boolean> {
  terminal ??= opened();
  terminal.resume();
  try {
    for (;;) {
      terminal.setPrompt(`${question} ${usual ? '[Y/n]' : '[y/N]'} `);
      terminal.prompt();
      while (typed.length === 0 && !isEnded) {
        await new Promise<void>((resolve) => {
          take = resolve;
        });
      }
      const said = typed.shift()?.trim().toLowerCase();
      if (said === undefined) return false;
      if (said === '') return usual;
      if (/^(?:y|yes)$/.test(said)) return true;
      if (/^(?:n|no)$/.test(said)) return false;
    }
  } finally {
    // As long as it listens, the program does not end.
    if (!isEnded) terminal.pause();
  }
}

function opened(): Interface {
  return createInterface({ input: process.stdin, output: process.stderr })
    .on('line', (line) => {
      typed.push(line);
      take();
    })
    .on('close', () => {
      isEnded = true;
      take();
    })
    .on('SIGINT', () => process.exit(INTERRUPTED));
}
