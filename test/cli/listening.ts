import type { Console } from '../../server/src/cli/console.ts';

/** A console that keeps what a command writes to it. */
export function listening(): { readonly console: Console; readonly texts: { out: string; err: string } } {
  const texts = { out: '', err: '' };
  const console = {
    out: (text: string) => {
      texts.out += text;
    },
    err: (text: string) => {
      texts.err += text;
    },
  };
  return { console, texts };
}
