import { type Area, type Entry, ProposalIndex, type TemplateLibrary } from '../../core/index.ts';
import { Passage } from '../../files/passage.ts';
import { proposalAt, proposalsIn } from '../../proposalsIn.ts';
import type { Folder } from './folder.ts';

/** How long anybody waits for the proposals beside a document, in milliseconds; what hangs on them is told later then. */
export const PATIENCE_MS = 2_000;
/** Events and keys come in bursts: files are read again when there was none for so long, in milliseconds. */
const PAUSE_MS = 100;
/** From so many changed files on all are read again. */
const MANY = 500;

/** What is known of one folder. */
interface Known {
  index: ProposalIndex;
  /** By which library all was read. */
  library: TemplateLibrary;
  /** The areas that were read, or are being read, by their names. */
  readonly areas: Map<string, { readonly area: Area; isRead: boolean }>;
  /** Files that are to be read again. */
  readonly changed: Set<string>;
  pause?: NodeJS.Timeout | undefined;
  /** What is read goes in one after another: the later one knows better. */
  queue: Promise<void>;
}

/**
 * The index of each folder's proposals, as they are on disk: of those that open documents are compared with. A proposal that is open is
 * compared as it is in the editor; for others it counts as it was saved.
 */
export class Proposals {
  readonly #onRead: () => void;
  readonly #folders = new Map<Folder, Known>();
  #waiting: Promise<void> | undefined;

  /** @param onRead called when more is known, or anything is other than before */
  constructor(onRead: () => void) {
    this.#onRead = onRead;
  }

  /** Resolves when what is being read was read, or has taken too long to wait for it; undefined where nobody need wait. */
  get reading(): Promise<void> | undefined {
    return this.#waiting;
  }

  /** The index with the proposals of an area; undefined as long as they are being read, for which asking is enough. */
  indexOf(folder: Folder, area: Area): ProposalIndex | undefined {
    const known = this.#knownOf(folder);
    if (known.library !== folder.library) this.#readSoon(folder, known);
    const name = nameOf(area);
    const isRead = known.areas.get(name)?.isRead;
    if (isRead === undefined) this.#wait(this.#read(folder, known, area));
    return isRead ? known.index : undefined;
  }

  /** Reads files again that have changed, appeared or gone, where they are in an area that somebody has asked for. */
  refresh(folder: Folder, paths: Iterable<string>): void {
    const known = this.#folders.get(folder);
    if (!known) return;
    for (const path of paths) if (isInOne(known, path)) known.changed.add(path);
    if (known.changed.size > 0) this.#readSoon(folder, known);
  }

  /** The same for all that was below a folder which is gone. */
  refreshBelow(folder: Folder, path: string): void {
    const entries = [...(this.#folders.get(folder)?.index.entries ?? [])];
    this.refresh(
      folder,
      entries.map((entry) => entry.path).filter((other) => other.startsWith(`${path}/`)),
    );
  }

  /** Reads everything again. */
  refreshAll(folder: Folder): void {
    const known = this.#folders.get(folder);
    if (!known) return;
    for (const one of known.areas.values()) void this.#read(folder, known, one.area);
  }

  forget(folder: Folder): void {
    clearTimeout(this.#folders.get(folder)?.pause);
    this.#folders.delete(folder);
  }

  #knownOf(folder: Folder): Known {
    const known = this.#folders.get(folder) ?? {
      index: ProposalIndex.empty,
      library: folder.library,
      areas: new Map(),
      changed: new Set<string>(),
      queue: Promise.resolve(),
    };
    this.#folders.set(folder, known);
    return known;
  }

  #wait(reading: Promise<void>): void {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    const waiting = Promise.race([Promise.all([this.#waiting, reading]).then(() => undefined), patience]).then(() => {
      if (this.#waiting === waiting) this.#waiting = undefined;
    });
    this.#waiting = waiting;
  }

  #readSoon(folder: Folder, known: Known): void {
    clearTimeout(known.pause);
    known.pause = setTimeout(() => {
      if (known.library !== folder.library || known.changed.size > MANY) this.refreshAll(folder);
      else void this.#readChanged(folder, known);
    }, PAUSE_MS).unref();
  }

  #read(folder: Folder, known: Known, area: Area): Promise<void> {
    const { library, host } = folder;
    const name = nameOf(area);
    known.library = library;
    known.areas.set(name, { area, isRead: known.areas.get(name)?.isRead === true });
    return this.#inTurn(folder, known, async () => {
      const entries = host ? await proposalsIn(host, library, area) : [];
      const others = [...known.index.entries].filter(({ path }) => !isIn(area, path));
      known.index = ProposalIndex.of([...others, ...entries]);
      known.areas.set(name, { area, isRead: true });
    });
  }

  #readChanged(folder: Folder, known: Known): Promise<void> {
    const { library, host } = folder;
    const paths = [...known.changed];
    known.changed.clear();
    return this.#inTurn(folder, known, async () => {
      const read: Entry[] = [];
      for (const path of paths) {
        // A walk follows no links.
        const isLinked = (await host?.stat(path).catch(() => undefined))?.isLinked;
        const entry = host && !isLinked && (await proposalAt(host, library, path));
        if (entry) read.push(entry);
        else known.index = known.index.without(path);
      }
      known.index = known.index.with(...read);
    });
  }

  #inTurn(folder: Folder, known: Known, work: () => Promise<void>): Promise<void> {
    known.queue = known.queue.then(async () => {
      if (this.#folders.get(folder) !== known) return;
      await work();
      this.#onRead();
    });
    return known.queue;
  }
}

/** Whether reading an area that somebody has asked for comes by a file. */
function isInOne({ areas, library }: Known, path: string): boolean {
  const passage = new Passage([], library.excluded);
  return [...areas.values()].some(({ area }) => isIn(area, path) && passage.leadsToFile(path, area.from));
}

function isIn({ from, depth }: Area, path: string): boolean {
  if (from !== '' && !path.startsWith(`${from}/`)) return false;
  return path.slice(from === '' ? 0 : from.length + 1).split('/').length <= depth + 1;
}

function nameOf({ from, depth }: Area): string {
  return `${depth} ${from}`;
}
