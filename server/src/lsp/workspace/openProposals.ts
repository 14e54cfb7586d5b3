import { type Entry, type Match, type ProposalIndex, readEntry } from '../../core/index.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** All proposals of a folder: those that are open as they are in the editor, all others as they are on disk. */
export async function allProposals(session: Session, folder: Folder): Promise<ProposalIndex> {
  return withOpen(session, folder, await session.proposals.all(folder));
}

/** The index of a folder with what is open there as it is in the editor. */
export function withOpen(session: Session, folder: Folder, index: ProposalIndex): ProposalIndex {
  const open = session.uris.filter((uri) => session.workspace.folderOf(uri) === folder);
  const paths = open.flatMap((uri) => folder.pathOf(uri) ?? []);
  const entries = open.flatMap((uri) => {
    const match = session.match(uri);
    return (match && entryOf(session, folder, uri, match)) ?? [];
  });
  return index.changed(paths, entries);
}

const entries = new WeakMap<Match, Entry>();

/** What the index keeps of an open proposal, as it is in the editor. */
export function entryOf(session: Session, folder: Folder, uri: string, match: Match): Entry | undefined {
  const path = folder.pathOf(uri);
  if (path === undefined) return undefined;
  const isInDoubt = session.isInDoubt(uri);
  const entry = entries.get(match) ?? readEntry(folder.library, match, path, { isInDoubt, withFacts: false });
  entries.set(match, entry);
  return entry;
}
