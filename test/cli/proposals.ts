import { run } from '../../server/src/cli/program.ts';

/** Runs a command line in this process. */
export async function proposals(...args: readonly string[]) {
  const texts = { out: '', err: '' };
  const code = await run(args, {
    version: '1.2.3',
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
  });
  return { code, ...texts };
}
