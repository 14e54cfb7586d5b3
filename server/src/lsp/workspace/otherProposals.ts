import { type Match, matchIn, parseDocument, type Replacement, relativeLink, replacementOf } from '../../core/index.ts';
import type { OtherProposal } from '../../protocol.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';
import { allProposals } from './openProposals.ts';
import { textNow } from './textNow.ts';

/** In folders: no path has so many. */
const FAR = 1_000_000;

/** The other proposals of a document's workspace folder: those of its own template first, and of these those nearest to it. */
export async function otherProposals(session: Session, uri: string): Promise<OtherProposal[]> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder?.host || path === undefined) return [];
  const own = session.match(uri)?.template.id;
  const others = (await allProposals(session, folder)).without(path);
  return [...others.entries]
    .map((entry) => {
      const distance = relativeLink(path, entry.path).split('/').length;
      return { entry, distance: entry.template === own ? distance : FAR + distance };
    })
    .sort((a, b) => a.distance - b.distance || (a.entry.path < b.entry.path ? -1 : 1))
    .map(({ entry }) => ({ uri: folder.uriOf(entry.path), path: entry.path, title: entry.title }));
}

/** What a link to another proposal is made of; undefined where the two are not in one workspace folder. */
export async function replacementFor(session: Session, uri: string, other: string): Promise<Replacement | undefined> {
  const folder = session.workspace.folderOf(uri);
  const from = folder?.pathOf(uri);
  const to = folder?.pathOf(other);
  if (!folder || from === undefined || to === undefined || from === to) return undefined;
  const [replaced, match] = await Promise.all([from, to].map((path) => matchOf(session, folder, path)));
  return replacementOf({ path: from, match: replaced }, { path: to, match });
}

/** Another proposal of a document's workspace folder; undefined for what is no proposal, or elsewhere. */
export async function otherProposal(session: Session, uri: string, other: string): Promise<Match | undefined> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(other);
  return !folder || path === undefined || other === uri ? undefined : matchOf(session, folder, path);
}

async function matchOf(session: Session, folder: Folder, path: string): Promise<Match | undefined> {
  const text = await textNow(session, folder, path);
  return text === undefined ? undefined : matchIn(folder.library, parseDocument(text), path);
}
