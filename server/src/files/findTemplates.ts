import { type Dirent, readdir } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { glob } from 'tinyglobby';
import { isCalledProposal, isCandidate, placeOf, type TemplateFile } from '../core/index.ts';
import { readTextBelow } from './readText.ts';
import { type Complain, leftOut, reasonOf } from './unreadable.ts';

const MAX_TEMPLATES = 200;
const MAX_DEPTH = 12;
const MAX_FOLDERS = 20_000;
/** How many folders round a proposal a template may be kept in. */
const MAX_ABOVE = 3;
/** Other people's code in a repository. */
const VENDORED =
  /(?:^|\/)(?:vendor(?:ed|s)?|third[-_]?party|external|externals|bower_components|jspm_packages|pods|carthage|submodules|site-packages|\.?venv)\//i;
/** Folders that a dot hides, and that hold templates. */
const HIDDEN = [
  '.github',
  '.gitlab',
  '.gitea',
  '.forgejo',
  '.proposals',
  '.specify',
  '.template',
  '.templates',
  '.adr',
  '.adrs',
  '.rfc',
  '.rfcs',
  '.decisions',
  '.docs',
  '.config',
  '.meta',
];
const DOTTED = `{${HIDDEN.join(',')}}`;
/** With what engines and authors put behind it: `adr.md.template`. */
const ANY_MARKDOWN = '**/*.{md,markdown}{,.*}';
const MARKDOWN = /\.(?:md|markdown)(?:\.\w+)?$/i;

/**
 * The templates below a folder: files that are templates by their name, and those that patterns name. `node_modules`, dot
 * folders but those that are usual for templates, and folders that are symbolic links are passed over; there are limits to depth, number and size. Never fails.
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
  const paths = await candidates(root, patterns, excluded, complain);
  const found = paths.filter((path) => isCandidate(path, patterns, excluded));
  const kept = nearestFirst(found, paths, patterns).slice(0, MAX_TEMPLATES);
  if (found.length > MAX_TEMPLATES) {
    complain(`${root}: found ${found.length} templates, using ${MAX_TEMPLATES} of them, those beside proposals first`);
  }
  const files = await Promise.all(
    kept.map(async (path) => {
      const target = await targetOf(root, path);
      const text = await readTextBelow(root, target, (error) => complain(leftOut(join(root, path), error)));
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return files.flat();
}

/** A link to a template is one: passed over where it leads to no file, or out of the root. */
function asFile(entry: Dirent): Dirent {
  if (!entry.isSymbolicLink() || !MARKDOWN.test(entry.name)) return entry;
  return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}

/** Where the file is that a symbolic link leads to, relative to `root` as well; the path itself for any other file. */
async function targetOf(root: string, path: string): Promise<string> {
  const isLink = await lstat(join(root, path)).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  return isLink ? relative(await realpath(root), await realpath(join(root, path)).catch(() => root)) : path;
}

/** Those that are named first, then those with proposals round them, those at the top before others; at the end what is others' code. */
function nearestFirst(
  found: readonly string[],
  paths: readonly string[],
  patterns: readonly string[],
): readonly string[] {
  const proposals = new Set(paths.filter(isCalledProposal).flatMap((path) => foldersAbove(path).slice(-MAX_ABOVE)));
  const rank = new Map(
    found.map((path) => {
      const isNamed = patterns.length > 0 && !isCandidate(path, []);
      const isUsed = proposals.has(placeOf(path)?.home ?? '');
      const order = VENDORED.test(path) ? 3 : isNamed ? 0 : isUsed ? 1 : 2;
      return [path, found.length > MAX_TEMPLATES ? order : 0] as const;
    }),
  );
  const depth = (path: string) => path.split('/').length;
  const by = (path: string) => rank.get(path) ?? 0;
  return [...found].sort((a, b) => by(a) - by(b) || depth(a) - depth(b) || (a < b ? -1 : 1));
}

function foldersAbove(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, i) => folders.slice(0, i + 1).join('/'));
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
    readdir(path, options, (error, entries) => done(error as never, entries?.map(asFile) as never));
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
      glob([ANY_MARKDOWN, `${DOTTED}/${ANY_MARKDOWN}`, `**/${DOTTED}/${ANY_MARKDOWN}`], options),
      // Whoever names a dot folder means it.
      ...patterns
        .filter((pattern) => /(?:^|\/)\./.test(pattern))
        .map((pattern) => glob(pattern, { ...options, dot: true })),
    ];
    const found = new Set((await Promise.all(ways)).flat().filter((path) => MARKDOWN.test(path)));
    if (folders > MAX_FOLDERS) {
      complain(`${root}: more than ${MAX_FOLDERS} folders, templates were looked for in the first ones only`);
    }
    return [...found].filter((path) => !path.startsWith('../'));
  } catch (error) {
    complain(`${root}: cannot be searched for templates: ${reasonOf(error)}`);
    return [];
  }
}
