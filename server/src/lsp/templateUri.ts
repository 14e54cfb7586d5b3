import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Template } from '../core/index.ts';

/** In a build the built-in templates are copied beside the bundle; in the source tree they have a folder of their own. */
const FOLDERS = ['./templates/', '../templates/', '../../templates/'];

const builtin = new Map<string, string | undefined>();

/** Where a template can be opened; undefined for one that is not on this disk. */
export function templateUri({ id, path }: Pick<Template, 'id' | 'path'>): string | undefined {
  if (path !== undefined) return pathToFileURL(path).href;
  if (!builtin.has(id)) builtin.set(id, findBuiltin(id));
  return builtin.get(id);
}

function findBuiltin(id: string): string | undefined {
  const urls = FOLDERS.map((folder) => new URL(`${folder}${encodeURIComponent(id)}.md`, import.meta.url));
  return urls.find((url) => existsSync(fileURLToPath(url)))?.href;
}
