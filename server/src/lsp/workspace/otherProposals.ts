import {
  type Match,
  matchIn,
  ownDigits,
  ownName,
  ownTitle,
  parseDocument,
  type Replacement,
  relativeLink,
} from '../../core/index.ts';
import { textIfReadable } from '../../files/readText.ts';
import { walk } from '../../files/walk.ts';
import type { OtherProposal } from '../../protocol.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** In milliseconds: a large workspace is looked through as far as that goes. */
const TIME_LIMIT = 1_500;

/**
 * The other proposals of a document's workspace folder, as many as are found in time: those of its own template first, and of
 * these those nearest to it.
 */
export async function otherProposals(session: Session, uri: string): Promise<OtherProposal[]> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder?.host || path === undefined) return [];
  const end = Date.now() + TIME_LIMIT;
  const own = session.match(uri)?.template.id;
  const [same, different]: [OtherProposal[], OtherProposal[]] = [[], []];
  const distance = (other: string) => relativeLink(path, other).split('/').length;
  const paths = (await walk(folder.host, { end, excluded: folder.library.excluded })).files.filter(
    (other) => other !== path,
  );
  const nearest = paths.map((other) => [distance(other), other] as const).sort(([a], [b]) => a - b);
  for (const [, other] of nearest) {
    if (Date.now() > end) break;
    const match = await matchOf(session, folder, other);
    if (!match) continue;
    const list = match.template.id === own ? same : different;
    list.push({ uri: folder.uriOf(other), path: other, title: ownTitle(other, match) });
  }
  return [...same, ...different];
}

/** What a link to another proposal is made of; undefined where the two are not in one workspace folder. */
export async function replacementFor(session: Session, uri: string, other: string): Promise<Replacement | undefined> {
  const folder = session.workspace.folderOf(uri);
  const from = folder?.pathOf(uri);
  const to = folder?.pathOf(other);
  if (!folder || from === undefined || to === undefined || from === to) return undefined;
  const [replaced, match] = await Promise.all([from, to].map((path) => matchOf(session, folder, path)));
  const name = ownName(to, match);
  // The numbers of another kind of proposals are not those that this template speaks of.
  const digits = match?.template.id === replaced?.template.id ? ownDigits(to) : undefined;
  return {
    link: relativeLink(from, to),
    title: ownTitle(to, match),
    ...(digits !== undefined && { number: Number(digits) }),
    ...(name !== undefined && { name }),
  };
}

/** Another proposal of a document's workspace folder; undefined for what is no proposal, or elsewhere. */
export async function otherProposal(session: Session, uri: string, other: string): Promise<Match | undefined> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(other);
  return !folder || path === undefined || other === uri ? undefined : matchOf(session, folder, path);
}

async function matchOf(session: Session, folder: Folder, path: string): Promise<Match | undefined> {
  const open = session.text(folder.uriOf(path))?.getText();
  const text = open ?? (await textIfReadable(folder.host, path));
  return text === undefined
    ? undefined
    : matchIn(folder.library, parseDocument(open ?? text.replace(/^\ufeff/, '')), path);
}
