import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isGone } from '../files/host.ts';
import { doubt, isToSee, see } from './sightings.ts';

/** What in a repository changes when git may answer otherwise, beside refs. Objects never change. */
const FILES = ['HEAD', 'packed-refs', 'shallow', 'info/grafts', 'objects/info/alternates'];
/** What a person may name as well. */
const HEADS = [
  'FETCH_HEAD',
  'ORIG_HEAD',
  'MERGE_HEAD',
  'REBASE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'BISECT_HEAD',
];
const FOLDERS = ['refs', 'reftable'];

/** Notes what git's answers in a folder hang on, if anybody wants to know. */
export function seeGit(folder = process.cwd()): void {
  if (!isToSee(`git ${folder}`)) return;
  const own = gitFolder(folder);
  const places = own === undefined ? [] : [...new Set([own, commonFolder(own)])];
  const { XDG_CONFIG_HOME, GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM } = process.env;
  const configurations = [
    ...places.flatMap((place) => [join(place, 'config'), join(place, 'config.worktree')]),
    join(homedir(), '.gitconfig'),
    join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'git', 'config'),
    '/etc/gitconfig',
    ...[GIT_CONFIG_GLOBAL, GIT_CONFIG_SYSTEM].filter((file) => file !== undefined),
  ];
  for (const file of [
    ...configurations,
    ...places.flatMap((place) => [...FILES, ...HEADS].map((name) => join(place, name))),
  ])
    see('state', file);
  if (configurations.some(includesOthers)) doubt();
  for (const place of places) for (const name of FOLDERS) seeAll(join(place, name));
}

/** The folder in which git keeps the repository round a folder; undefined for none. */
function gitFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const mark = join(at, '.git');
    see('there', mark);
    const stats = statSync(mark, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return mark;
    if (stats?.isFile()) {
      see('state', mark);
      const [, place] = /^gitdir: (.+)$/m.exec(readFileSync(mark, 'utf8')) ?? [];
      return place === undefined ? undefined : resolve(at, place);
    }
    if (at === dirname(at)) return undefined;
  }
}

/** Where the refs of all worktrees are. */
function commonFolder(folder: string): string {
  const file = join(folder, 'commondir');
  see('state', file);
  const isWorktree = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isWorktree ? resolve(folder, readFileSync(file, 'utf8').trim()) : folder;
}

/** Whether a configuration takes in files that nobody has looked at. */
function includesOthers(file: string): boolean {
  try {
    return /^[ \t\uFEFF]*\[include/im.test(readFileSync(file, 'utf8'));
  } catch (error) {
    return !isGone(error);
  }
}

function seeAll(path: string): void {
  see('state', path);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) seeAll(join(path, entry.name));
}
