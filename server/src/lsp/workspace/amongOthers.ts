import { type Around, type Entry, type Match, ownNumber, type ProposalIndex } from '../../core/index.ts';
import { existsBelow } from '../../files/nodeHost.ts';
import { diskPath } from '../diskPath.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';
import { entryOf } from './openProposals.ts';

/** In milliseconds: so long nobody looks again whether a file is there. Of what is no Markdown nobody tells. */
const LOOK_AGAIN_MS = 2_000;

/** Where open proposals stand among all others of their folder. */
export class AmongOthers {
  readonly #session: Session;
  /** By document: what it was judged by last. */
  readonly #known = new Map<
    string,
    { readonly from: ProposalIndex; readonly open: readonly Entry[]; readonly around: Around }
  >();
  readonly #looks = new WeakMap<Folder, Around['isThere']>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Undefined as long as the others are being read, for which asking is enough; nobody waits for them. The same as long as nothing changes. */
  around(uri: string): Around | undefined {
    const folder = this.#session.workspace.folderOf(uri);
    const read = folder?.host && folder.pathOf(uri) !== undefined ? this.#session.proposals.whole(folder) : undefined;
    return folder && read && this.#withOpen(uri, folder, read);
  }

  /** What of a document others are judged by; undefined for what is no proposal. */
  saidToOthers(uri: string): string | undefined {
    const folder = this.#session.workspace.folderOf(uri);
    const match = this.#session.match(uri);
    const entry = folder?.host && match && entryOf(this.#session, folder, uri, match);
    if (!entry) return undefined;
    const { template, name, number, status, headings, anchors, numbers, relations } = entry;
    const said = [
      status?.value,
      ...numbers.map((each) => each.number),
      ...relations.flatMap(({ key, value }) => [key, value]),
    ];
    return JSON.stringify([template, name, number, said, headings.map(({ anchor }) => anchor), anchors]);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** The index of a folder counts with what is open beside a document. */
  #withOpen(uri: string, folder: Folder, from: ProposalIndex): Around {
    const session = this.#session;
    const open = session.uris.flatMap((other) => {
      const match = other === uri || session.workspace.folderOf(other) !== folder ? undefined : session.match(other);
      return (match && entryOf(session, folder, other, match)) ?? [];
    });
    const known = this.#known.get(uri);
    const elsewhere = this.#elsewhere(uri, folder);
    const isSame = known?.from === from && known.around.elsewhere === elsewhere;
    if (isSame && known.open.length === open.length && open.every((entry, i) => entry === known.open[i]))
      return known.around;
    const match = session.match(uri);
    const isNew = match && from.of(folder.pathOf(uri) ?? '') === undefined;
    // Of itself only its place and its number count here, and these stay.
    const own = isNew ? entryOf(session, folder, uri, match) : undefined;
    const all = own ? [...open, own] : open;
    const around = {
      index: from.changed([], all),
      isThere: this.isThereIn(folder),
      entryOf: (match: Match) => entryOf(session, folder, uri, match) as Entry,
      ...(elsewhere && { elsewhere }),
    };
    this.#known.set(uri, { from, open, around });
    return around;
  }

  /** What other branches bring: only what has a number is compared with that. */
  #elsewhere(uri: string, folder: Folder): Around['elsewhere'] {
    const path = folder.pathOf(uri);
    return path === undefined || ownNumber(path) === undefined ? undefined : this.#session.history.otherBranches(uri);
  }

  /** Tells of the files of a folder whether they are there. */
  isThereIn(folder: Folder): Around['isThere'] {
    const known = this.#looks.get(folder) ?? looksIn(diskPath(folder.uri));
    this.#looks.set(folder, known);
    return known;
  }
}

function looksIn(root: string | undefined): Around['isThere'] {
  const exists = root === undefined ? undefined : existsBelow(root);
  // A folder that is not on this disk has its files elsewhere.
  if (!exists?.('')) return () => undefined;
  const looks = new Map<string, { readonly at: number; readonly isThere: boolean }>();
  return (path) => {
    const now = performance.now();
    const last = looks.get(path);
    if (last && now - last.at < LOOK_AGAIN_MS) return last.isThere;
    const isThere = exists(path);
    looks.set(path, { at: now, isThere });
    return isThere;
  };
}
