import { isUtf8 } from 'node:buffer';
import { readdir } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { isCandidate, type TemplateFile } from '../core/index.ts';

const MAX_TEMPLATES = 200;
const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 12;
const MAX_FOLDERS = 20_000;

/** Takes note of something that was left out, and why. */
export type Complain = (message: string) => void;

/**
 * The templates below a folder: files that are templates by their name, and those that patterns name. `node_modules`, dot
 * folders but `.proposals`, and symbolic links are passed over; there are limits to depth, number and size. Never fails.
 * @param patterns paths and patterns of more templates, relative to `root`
 * @param excluded paths and patterns of what is never looked at, relative to `root`
 * @returns paths relative to `root`, with forward slashes
 */
export async function findTemplates(
  root: string,
  patterns: readonly string[] = [],
  complain: Complain = () => undefined,
  excluded: readonly string[] = [],
): Promise<TemplateFile[]> {
  const found = (await candidates(root, patterns, excluded, complain)).filter((path) =>
    isCandidate(path, patterns, excluded),
  );
  const depth = (path: string) => path.split('/').length;
  found.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  if (found.length > MAX_TEMPLATES) {
    complain(`${root}: found ${found.length} templates, using the first ${MAX_TEMPLATES} of them`);
  }
  const files = await Promise.all(
    found.slice(0, MAX_TEMPLATES).map(async (path) => {
      const text = await readTemplateText(root, path, complain);
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return files.flat();
}

async function candidates(
  root: string,
  patterns: readonly string[],
  excluded: readonly string[],
  complain: Complain,
): Promise<string[]> {
  let folders = 0;
  const listing = (path: string, options: { withFileTypes: true }, done: (...result: [never, never]) => void) => {
    // Telling that there is nothing ends the search with what was found so far.
    if (++folders > MAX_FOLDERS) return done(null as never, [] as never);
    readdir(path, options, (error, entries) => done(error as never, entries as never));
  };
  const options = {
    cwd: root,
    // Whole folders need not even be listed.
    ignore: ['**/node_modules/**', '**/.git/**', ...excluded.filter((pattern) => /^[\w./-]+\/\*\*$/.test(pattern))],
    deep: MAX_DEPTH,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: { readdir: listing as unknown as typeof readdir },
  };
  try {
    const ways = [
      glob(
        ['**/*', '.proposals/templates/*', '**/.proposals/templates/*'].map((all) => `${all}.{md,markdown}`),
        options,
      ),
      // Whoever names a dot folder means it.
      ...patterns
        .filter((pattern) => /(?:^|\/)\./.test(pattern))
        .map((pattern) => glob(pattern, { ...options, dot: true })),
    ];
    const found = new Set((await Promise.all(ways)).flat().filter((path) => /\.(?:md|markdown)$/i.test(path)));
    if (folders > MAX_FOLDERS) {
      complain(`${root}: more than ${MAX_FOLDERS} folders, templates were looked for in the first ones only`);
    }
    return [...found].filter((path) => !path.startsWith('../'));
  } catch (error) {
    complain(`${root}: cannot be searched for templates: ${messageOf(error)}`);
    return [];
  }
}

/** The text of a template; undefined where there is none, after saying why unless the file is gone. */
export async function readTemplateText(
  root: string,
  path: string,
  complain: Complain = () => undefined,
): Promise<string | undefined> {
  const file = join(root, path);
  const refuse = (reason: string) => complain(`${path}: not read as a template: ${reason}`);
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) return undefined;
    if (stats.size > MAX_BYTES) return refuse(`larger than ${MAX_BYTES / 1024 / 1024} MB`) as undefined;
    const way = relative(await realpath(root), await realpath(file));
    if (way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
    const bytes = await readFile(file);
    if (!isUtf8(bytes) || bytes.includes(0)) return refuse('not valid UTF-8 text') as undefined;
    return bytes.toString('utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : (refuse(messageOf(error)) as undefined);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
