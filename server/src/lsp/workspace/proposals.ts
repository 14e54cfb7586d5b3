import { type Area, areaKey, type Entry, isIn, ProposalIndex, type TemplateLibrary } from '../../core/index.ts';
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
  /** The areas that somebody has asked for, by their keys: by which library each was read last, or is being read. */
  readonly areas: Map<string, { readonly area: Area; readonly library: TemplateLibrary; readonly isRead: boolean }>;
  /** By which library all is to be read again soon: a template that is being edited is another one at each key. */
  awaited?: TemplateLibrary;
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
    const asked = known.areas.get(areaKey(area));
    if (!asked) this.#wait(this.#read(folder, known, area));
    else if (asked.library !== folder.library && known.awaited !== folder.library) {
      known.awaited = folder.library;
      this.#readSoon(folder, known);
    }
    return asked?.isRead ? known.index : undefined;
  }

  /** Reads files again that have changed, appeared or gone, where they are in an area that somebody has asked for. */
  refresh(folder: Folder, paths: Iterable<string>): void {
    const known = this.#folders.get(folder);
    if (!known) return;
    const passage = new Passage([], folder.library.excluded);
    const areas = [...known.areas.values()].map(({ area }) => area);
    const isRead = (path: string) => areas.some((area) => isIn(area, path) && passage.leadsToFile(path, area.from));
    for (const path of paths) if (isRead(path)) known.changed.add(path);
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
    if (known) this.#readAgain(folder, known, () => true);
  }

  forget(folder: Folder): void {
    clearTimeout(this.#folders.get(folder)?.pause);
    this.#folders.delete(folder);
  }

  #knownOf(folder: Folder): Known {
    const known = this.#folders.get(folder) ?? {
      index: ProposalIndex.empty,
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
      const isMany = known.changed.size > MANY;
      this.#readAgain(folder, known, ({ library }) => isMany || library !== folder.library);
      if (known.changed.size > 0) void this.#readChanged(folder, known);
    }, PAUSE_MS).unref();
  }

  /** Reads all of some areas again, with what has changed there. */
  #readAgain(folder: Folder, known: Known, isStale: (one: { readonly library: TemplateLibrary }) => boolean): void {
    const stale = [...known.areas.values()].filter(isStale).map(({ area }) => area);
    for (const path of known.changed) if (stale.some((area) => isIn(area, path))) known.changed.delete(path);
    for (const area of stale) void this.#read(folder, known, area);
  }

  #read(folder: Folder, known: Known, area: Area): Promise<void> {
    const { library, host } = folder;
    const key = areaKey(area);
    known.areas.set(key, { area, library, isRead: known.areas.get(key)?.isRead === true });
    return this.#inTurn(folder, known, async () => {
      const entries = host ? await proposalsIn(host, library, area) : [];
      const others = [...known.index.entries].filter(({ path }) => !isIn(area, path));
      known.index = ProposalIndex.of([...others, ...entries]);
      known.areas.set(key, { area, library, isRead: true });
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
