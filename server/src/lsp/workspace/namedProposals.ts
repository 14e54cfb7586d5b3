import { type Entry, type Match, mayNameAt, type NamedPlace, namedAt, type ProposalIndex } from '../../core/index.ts';
import type { Asked } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';
import { allProposals } from './openProposals.ts';

/** A proposal among all those of its folder. */
export interface Placed {
  readonly folder: Folder;
  readonly index: ProposalIndex;
  readonly entry: Entry;
}

/** An open proposal among all of its folder, which are read first; undefined where there is no folder, or its files cannot be had. */
export async function placed(session: Session, uri: string): Promise<Placed | undefined> {
  const folder = session.workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder?.host || path === undefined) return undefined;
  const index = await allProposals(session, folder);
  const entry = index.of(path);
  return entry && { folder, index, entry };
}

/** The same without waiting: undefined as long as the others are being read, for which asking is enough. */
export function placedNow(session: Session, { uri, match }: Asked): Placed | undefined {
  const folder = session.workspace.folderOf(uri);
  const around = session.amongOthers.around(uri);
  return folder && around && { folder, index: around.index, entry: around.entryOf(match) };
}

/** The other proposal that is named at an offset; undefined where none can be, for which no other is read. */
export function namedUnder(
  session: Session,
  { uri, match }: Asked,
  offset: number,
): Promise<(Placed & { readonly named: NamedPlace }) | undefined> | undefined {
  return mayNameAt(match, offset) ? lookUp(session, uri, match, offset) : undefined;
}

async function lookUp(session: Session, uri: string, { document }: Match, offset: number) {
  const here = await placed(session, uri);
  const named = here && namedAt(here.index, here.entry, document, offset);
  return named && { ...here, named };
}
