import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

/** A regular expression of the program, and the file that has it. */
export interface Expression {
  readonly source: string;
  /** In the order of the alphabet. */
  readonly flags: string;
  readonly file: string;
}

/** Those that stand as literals in the TypeScript files below some folders. */
export function literalsBelow(folders: readonly string[]): readonly Expression[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .flatMap((file) => literalsIn(readFileSync(file, 'utf8'), file.replaceAll('\\', '/')));
}

/** Those that stand as literals in the text of a TypeScript file. */
export function literalsIn(text: string, file: string): readonly Expression[] {
  const found: Expression[] = [];
  const open: unknown[] = [parseAst(text, { lang: 'ts' }, file).body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (regex) found.push({ source: regex.pattern, flags: [...regex.flags].sort().join(''), file });
    else open.push(...Object.values(node).filter((child) => child !== undefined));
  }
  return found;
}

/** Those that files below a folder make of texts while something runs, as when it is loaded; what libraries make is theirs. */
export async function madeWhile(folder: string, run: () => unknown): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      const made: RegExp = Reflect.construct(target, args);
      const caller = new Error().stack?.split('\n')[2]?.replaceAll('\\', '/') ?? '';
      const [, file] = caller.match(`/(${folder}/[\\w./-]+\\.ts)`) ?? [];
      if (file !== undefined) found.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/**
 * The source of a regular expression that repeats what it repeats at least five times any number of times. Where that is linear so is
 * what it is made of, with the largest count as the most steps at each place; and it is decided in a fraction of the time.
 */
export function uncounted(source: string): string {
  return source.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d+),(\d*)\}/g, (whole, from?: string, to?: string) =>
    from === undefined || (to !== '' && Number(to) < 5) ? whole : Number(from) > 0 ? '+' : '*',
  );
}
