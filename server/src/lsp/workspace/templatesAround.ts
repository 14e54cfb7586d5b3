import { posix } from 'node:path';
import { type Match, matchIn, parseDocument, type Template, templatesAtHome } from '../../core/index.ts';
import { textIfReadable } from '../../files/readText.ts';
import { folderPath } from '../../files/suggestPath.ts';
import { walk } from '../../files/walk.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** As many neighbours are looked at: proposals that stand together follow few templates, and somebody waits for the answer. */
const MAX_NEIGHBOURS = 20;

/**
 * The templates that a document in a folder of proposals may be meant to follow: those whose folder it is, and those of
 * the proposals beside it; all where new proposals are said to go. None for a README and the like, or elsewhere.
 */
export async function templatesAround(session: Session, uri: string): Promise<readonly Template[]> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return [];
  const { library } = folder;
  const atHome = templatesAtHome(library, path);
  if (!atHome) return [];
  const goTo = [folderPath(session.settingsOf(uri).folder), folderPath(library.configuration.folder)];
  const parent = posix.dirname(path);
  if (goTo.includes(parent === '.' ? '' : parent)) return library.templates;
  const followed = new Set((await neighboursOf(session, folder, path)).map(({ template }) => template));
  return library.templates.filter((template) => atHome.includes(template) || followed.has(template));
}

/** The proposals in a document's own folder, open ones as they are in the editor. */
async function neighboursOf(session: Session, folder: Folder, path: string): Promise<readonly Match[]> {
  const parent = posix.dirname(path);
  const isBeside = (other: string | undefined): other is string =>
    other !== undefined && other !== path && posix.dirname(other) === parent;
  const open = new Set(session.uris.map((uri) => folder.pathOf(uri)).filter(isBeside));
  const from = parent === '.' ? '' : parent;
  const { files } = folder.host ? await walk(folder.host, { from, depth: 0 }) : { files: [] };
  const closed = files.filter((other) => isBeside(other) && !open.has(other)).slice(0, MAX_NEIGHBOURS);
  const texts = await Promise.all(closed.map((other) => textIfReadable(folder.host, other)));
  const matches = [
    ...[...open].map((other) => session.match(folder.uriOf(other))),
    ...texts.map((text, i) =>
      text === undefined ? undefined : matchIn(folder.library, parseDocument(text), closed[i]),
    ),
  ];
  return matches.filter((match) => match !== undefined);
}
