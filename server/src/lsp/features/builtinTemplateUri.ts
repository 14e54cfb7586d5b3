import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In a build the built-in templates are copied beside the bundle; in the source tree they have a folder of their own. */
const FOLDERS = ['./templates/', '../../../templates/'];

/** Where a built-in template can be opened; undefined where it is nowhere. */
export function builtinTemplateUri(id: string): string | undefined {
  const urls = FOLDERS.map((folder) => new URL(`${folder}${encodeURIComponent(id)}.md`, import.meta.url));
  return urls.find((url) => existsSync(fileURLToPath(url)))?.href;
}
