import { readdir } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { isCandidate, type TemplateFile } from '../core/index.ts';
import { readTextBelow } from './readText.ts';
import { type Complain, leftOut, reasonOf } from './unreadable.ts';

const MAX_TEMPLATES = 200;
const MAX_DEPTH = 12;
const MAX_FOLDERS = 20_000;

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
      const text = await readTextBelow(root, path, (error) => complain(leftOut(join(root, path), error)));
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
    complain(`${root}: cannot be searched for templates: ${reasonOf(error)}`);
    return [];
  }
}
