import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Session } from '../session.ts';

/** In a build the built-in templates are copied beside the bundle; in the source tree they have a folder of their own. */
const FOLDERS = ['./templates/', '../../../templates/'];

const builtin = new Map<string, string | undefined>();

/** Where the template of an open proposal can be opened; undefined for an older revision of one, and for one that nobody wrote. */
export function templateUri(session: Session, uri: string): string | undefined {
  const template = session.match(uri)?.template;
  if (template?.learned) return undefined;
  if (!template || template.path !== undefined) return session.templateUri(uri);
  if (!builtin.has(template.id)) builtin.set(template.id, findBuiltin(template.id));
  return builtin.get(template.id);
}

function findBuiltin(id: string): string | undefined {
  const urls = FOLDERS.map((folder) => new URL(`${folder}${encodeURIComponent(id)}.md`, import.meta.url));
  return urls.find((url) => existsSync(fileURLToPath(url)))?.href;
}
