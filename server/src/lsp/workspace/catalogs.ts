import { type Catalog, isCalledProposal, type ProposalIndex, rowOf } from '../../core/index.ts';
import { walk } from '../../files/walk.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';
import { allProposals } from './openProposals.ts';

/** All proposals of a folder, as they are in the editor, and all its Markdown files. */
export interface FolderCatalog extends Catalog {
  readonly index: ProposalIndex;
  /** Relative to the folder. */
  readonly files: readonly string[];
}

/** The proposals of a folder: those that follow a template, and records that agree on one among themselves. */
export async function catalogOf(session: Session, folder: Folder): Promise<FolderCatalog> {
  const files = folder.host ? (await walk(folder.host, { excluded: folder.library.excluded })).files : [];
  const known = await allProposals(session, folder);
  const left = files.filter((path) => known.of(path) === undefined && isCalledProposal(path));
  const learning = [...new Set(left.map(rowOf))].map((row) => session.learned.ask(folder, row));
  await Promise.all(learning);
  const index = left.length === 0 ? known : await allProposals(session, folder);
  return { library: folder.library, entries: [...index.entries], index, files };
}
