// Makes `proposals-<version>.vsix` and `proposals-<version>.tgz`, lists what is in them, and fails if that is anything but what is
// meant to be. Needs dist/.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { originOf, publicRepository } from './packaging/repository.ts';
import { stageExtension, stageNpm } from './packaging/stage.ts';
import { makeVsix } from './packaging/vsix.ts';
import { type Entry, readEntries } from './packaging/zip.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** All that an installed extension needs. vsce names the documents in its own way. */
const IN_EXTENSION = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE(?:\.txt|\.md)?)$/i,
  /^extension\/dist\/(?:(?:browser\/)?[\w-]+\.c?js|(?:core\/rules(?:\/workspace)?|templates)\/[\w-]+\.md|schemas\/[\w-]+\.schema\.json)$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/snippets\/[\w-]+\.(?:json|code-snippets)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/(?:package\.nls(?:\.[\w-]+)?|l10n\/bundle\.l10n(?:\.[\w-]+)?)\.json$/,
  /^extension\/images\/(?:icon\.png|proposals\.svg|walkthrough-[\w-]+\.png)$/,
];
const NEEDED_IN_EXTENSION = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/cli.js',
  'dist/extension.cjs',
  'dist/browser/extension.cjs',
  'dist/browser/server.js',
  'dist/graph-page.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'images/icon.png',
  'images/proposals.svg',
  'dist/language-server.js',
  'dist/read-worker.js',
  'dist/schemas/proposals.schema.json',
  'l10n/bundle.l10n.json',
  'l10n/bundle.l10n.de.json',
].map((file) => `extension/${file}`);

/** Nothing of the editor, and nothing that this is made of. */
const IN_NPM = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(?:[\w-]+\.js|(?:core\/rules(?:\/workspace)?|templates)\/[\w-]+\.md|schemas\/[\w-]+\.schema\.json)$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^l10n\/bundle\.l10n(?:\.[\w-]+)?\.json$/,
];
const NEEDED_IN_NPM = [
  'package.json',
  'README.md',
  'LICENSE',
  'dist/cli.js',
  'dist/language-server.js',
  'dist/read-worker.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'l10n/bundle.l10n.de.json',
];

const { name, version, repository: said } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const repository = publicRepository(said?.url ?? said ?? originOf(root));
const folderOf = (what: string) => join(root, '.cache', 'packages', what);

await stageExtension({ root, folder: folderOf('extension'), repository });
const vsix = join(root, `${name}-${version}.vsix`);
await makeVsix(folderOf('extension'), vsix, repository);
const zip = await readFile(vsix);
tell(vsix, zip.length, readEntries(zip), IN_EXTENSION, NEEDED_IN_EXTENSION);

await stageNpm({ root, folder: folderOf('npm'), repository });
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', '../../..'], {
    cwd: folderOf('npm'),
    encoding: 'utf8',
    // npm is a .cmd file on Windows, which only a shell can start; the command line is fixed.
    shell: process.platform === 'win32',
  }),
) as readonly Packed[];
if (!packed) throw new Error('Expected npm to name the package, found nothing.');
const files = packed.files.map(({ path, size }) => ({ name: path, size }));
tell(join(root, packed.filename), packed.size, files, IN_NPM, NEEDED_IN_NPM);
console.log(
  repository ? `Links lead to ${repository.url}.` : 'Without links: git knows no `origin` at a public address.',
);

/** What `npm pack --json` says of a package. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Lists a package, and makes the exit code 1 where something is in it that should not be, or the other way round. */
function tell(
  path: string,
  bytes: number,
  entries: readonly Entry[],
  allowed: readonly RegExp[],
  needed: readonly string[],
): void {
  const kilobytes = (size: number) => `${(size / 1024).toFixed(1)} KB`.padStart(10);
  for (const { name, size } of entries) console.log(`${kilobytes(size)}  ${name}`);
  console.log(`${kilobytes(bytes)}  ${path}, ${entries.length} files\n`);
  const unexpected = entries.filter((entry) => !allowed.some((pattern) => pattern.test(entry.name)));
  const missing = needed.filter((file) => !entries.some((entry) => entry.name === file));
  for (const entry of unexpected) console.error(`Not meant to be in the package: ${entry.name}`);
  for (const file of missing) console.error(`Missing from the package: ${file}`);
  if (unexpected.length + missing.length > 0) process.exitCode = 1;
}
