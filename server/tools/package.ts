// Makes `proposals-<version>.vsix`, lists what is in it, and fails if that is anything but what is meant to be. Needs dist/.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** All that an installed extension needs. vsce names the documents in its own way. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE(?:\.txt|\.md)?)$/i,
  /^extension\/dist\/(?:[\w-]+\.c?js|(?:core\/rules(?:\/workspace)?|templates)\/[\w-]+\.md|schemas\/[\w-]+\.schema\.json)$/,
  /^extension\/snippets\/[\w-]+\.(?:json|code-snippets)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/(?:package\.nls(?:\.[\w-]+)?|l10n\/bundle\.l10n(?:\.[\w-]+)?)\.json$/,
  /^extension\/images\/[\w-]+\.(?:png|svg)$/,
];
const NEEDED = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/extension.cjs',
  'dist/graph-page.js',
  'images/proposals.svg',
  'dist/language-server.js',
  'dist/read-worker.js',
  'dist/schemas/proposals.schema.json',
  'l10n/bundle.l10n.json',
  'l10n/bundle.l10n.de.json',
];

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** The files of a zip archive, from its central directory (APPNOTE 6.3, sections 4.3.12 and 4.3.16). */
function readEntries(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('Expected a zip archive, found none.');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), size: zip.readUInt32LE(at + 24) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);

const { name, version, main } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
if (!existsSync(join(root, main))) throw new Error(`Expected ${main}, found none. Run \`npm run build\` first.`);
const packagePath = join(root, `${name}-${version}.vsix`);
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  // There is no host to point to: links stay as they are, and nobody is asked for the repository.
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
  allowUnusedFilesPattern: true,
});

const zip = await readFile(packagePath);
const entries = readEntries(zip);
for (const { name, size } of entries) console.log(`${kilobytes(size)}  ${name}`);
console.log(`${kilobytes(zip.length)}  ${packagePath}, ${entries.length} files`);

const unexpected = entries.filter((entry) => !ALLOWED.some((pattern) => pattern.test(entry.name)));
const missing = NEEDED.filter((file) => !entries.some((entry) => entry.name === `extension/${file}`));
for (const entry of unexpected) console.error(`Not meant to be in the package: ${entry.name}`);
for (const file of missing) console.error(`Missing from the package: ${file}`);
if (unexpected.length + missing.length > 0) process.exitCode = 1;
