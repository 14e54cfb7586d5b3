import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that let everybody pass a bundle on, where it names them. */
const LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);

/**
 * The licences of all packages that went into a bundle, as text; they ask for being passed on with it.
 *
 * @param inputs The paths of the bundled files, as the bundler names them.
 * @throws Where a package has no licence that fits, or does not say it.
 */
export async function noticesOf(root: string, inputs: readonly string[]): Promise<string> {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  const parts = await Promise.all([...folders].sort().map((folder) => noticeOf(join(root, folder))));
  return `This program is made with the following packages.\n\n${parts.join('\n')}`;
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (!LICENCES.has(license)) throw new Error(`${name}: its licence, ${license}, is none that a bundle may have.`);
  const file = (await readdir(folder))
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)(?:[-.](?:md|txt|mit))?$/i.test(each));
  const text = file === undefined ? `Licence: ${license}` : await readFile(join(folder, file), 'utf8');
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
