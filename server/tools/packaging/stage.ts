import { globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extensionManifest, type Manifest, npmManifest } from './manifests.ts';
import { pageInPackage } from './pageInPackage.ts';
import type { Repository } from './repository.ts';

const PAGES = ['README.md', 'CHANGELOG.md'];
/** The README's own pictures are not among them: they are shown from the web, or not at all. */
const OF_EXTENSION = [
  'LICENSE',
  'dist',
  'images/icon.png',
  'images/proposals.svg',
  'images/walkthrough-*.png',
  'l10n',
  'package.nls*.json',
  'snippets',
  'syntaxes',
];
/** Of these npm takes what the manifest lists as `files`. */
const OF_NPM = ['LICENSE', 'dist', 'l10n'];

/** Where a package is put together. */
interface Staging {
  /** The repository; it has been built. */
  readonly root: string;
  /** A folder of its own, which is made anew. */
  readonly folder: string;
  /** Where its sources can be found. */
  readonly repository: Repository | undefined;
}

/** Puts the files of the extension into a folder, as they are installed. */
export async function stageExtension({ root, folder, repository }: Staging): Promise<void> {
  const manifest = await json(join(root, 'package.json'));
  await stage(root, folder, OF_EXTENSION, extensionManifest(manifest, repository));
  await writePages(root, folder, (text) => pageInPackage(text, { repository }));
  // All of it: without this file vsce would warn that nobody has chosen.
  await writeFile(join(folder, '.vscodeignore'), '');
}

/** Puts the files of the npm package into a folder, in which `npm pack` makes the package. */
export async function stageNpm({ root, folder, repository }: Staging): Promise<void> {
  const [manifest, words] = [await json(join(root, 'package.json')), await json(join(root, 'package.nls.json'))];
  await stage(root, folder, OF_NPM, npmManifest(manifest, words as Record<string, string>, repository));
  await writePages(root, folder, (text) => pageInPackage(text, { repository }));
}

async function stage(root: string, folder: string, patterns: readonly string[], manifest: Manifest): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const pattern of patterns) {
    const paths = globSync(pattern, { cwd: root });
    if (paths.length === 0) fail(`Expected ${pattern}, found none. Run \`npm run build\` first.`);
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await cp(join(root, path), join(folder, path), { recursive: true });
    }
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

async function writePages(root: string, folder: string, made: (text: string) => string): Promise<void> {
  for (const page of PAGES) await writeFile(join(folder, page), made(await readFile(join(root, page), 'utf8')));
}

async function json(path: string): Promise<Manifest> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function fail(message: string): never {
  throw new Error(message);
}
