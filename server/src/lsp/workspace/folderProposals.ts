import { type Area, areaKey, isIn, ProposalIndex, type TemplateLibrary, WHOLE } from '../../core/index.ts';
import { Passage } from '../../files/passage.ts';
import { Entries } from '../../proposals/entries.ts';
import { EntryCache } from '../../proposals/entryCache.ts';
import { filesIn } from '../../proposals/filesIn.ts';
import type { Courtesy } from './courtesy.ts';
import type { Folder } from './folder.ts';

/** Events and keys come in bursts: files are read again when there was none for so long, in milliseconds. */
const PAUSE_MS = 100;
/** In milliseconds: all proposals are read by another template when nobody has asked by yet another one for so long. */
const LATER_MS = 1_000;
/** From so many changed files on all are looked at again. */
const MANY = 500;
/** How many times longer than the last look nobody looks again where nothing was told of. */
const RARELY = 20;
/** In milliseconds: what was read is kept for the next start when nothing has changed for so long. */
const SAVE_AFTER_MS = 2_000;

/** What somebody has asked for. */
interface Asked {
  readonly area: Area;
  /** Whether practice asks, which needs to know what each does otherwise than its template. */
  readonly withFacts: boolean;
  /** By which library it was read last, or is being read. */
  readonly library: TemplateLibrary;
  readonly isRead: boolean;
  /** When it was looked at last, and how long that took, in milliseconds. */
  readonly looked?: { readonly end: number; readonly took: number };
}

export interface Surroundings {
  readonly courtesy: Courtesy;
  /** Where what was read is kept for the next start; undefined for nowhere. */
  readonly cacheFolder: string | undefined;
  /** Called when more is known, or anything is other than before. */
  readonly onRead: () => void;
}

/** The index of one folder's proposals, as they are on disk: of those that somebody has asked for. */
export class FolderProposals {
  readonly #folder: Folder;
  readonly #around: Surroundings;
  readonly #entries: Entries | undefined;
  readonly #asked = new Map<string, Asked>();
  readonly #changed = new Set<string>();
  #index = ProposalIndex.empty;
  /** By which library all is to be read again soon: a template that is being edited is another one at each key. */
  #awaited: TemplateLibrary | undefined;
  #pause: NodeJS.Timeout | undefined;
  #saving: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;
  #putOff: NodeJS.Timeout | undefined;
  /** What is read goes in one after another: the later one knows better. */
  #queue: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(folder: Folder, around: Surroundings) {
    const { host } = folder;
    this.#folder = folder;
    this.#around = around;
    const cache = around.cacheFolder === undefined || !host ? undefined : new EntryCache(around.cacheFolder, host);
    this.#entries = host && new Entries(host, cache);
  }

  /**
   * The index with the proposals of an area, for practice; undefined as long as they are being read, for which asking is enough.
   * @param onStart called with what to wait for when that starts
   */
  indexOf(area: Area, onStart: (reading: Promise<void>) => void): ProposalIndex | undefined {
    const asked = this.#asked.get(keyOf({ area, withFacts: true }));
    if (!asked) onStart(this.#read(area, true));
    else if (asked.library !== this.#folder.library && this.#awaited !== this.#folder.library) {
      this.#awaited = this.#folder.library;
      this.#readSoon();
    }
    return asked?.isRead ? this.#index : undefined;
  }

  /** What is known of the folder's proposals by now. */
  get known(): ProposalIndex {
    return this.#index;
  }

  /** Resolves when all was read that is to be read by now. */
  get settled(): Promise<void> {
    return this.#queue;
  }

  /** The index with all proposals of the folder; undefined as long as they are being read for the first time, for which asking is enough. */
  get whole(): ProposalIndex | undefined {
    const asked = this.#asked.get(keyOf({ area: WHOLE, withFacts: false }));
    if (!asked) void this.#read(WHOLE, false);
    else if (asked.library !== this.#folder.library) this.#readWholeLater();
    return asked?.isRead ? this.#index : undefined;
  }

  /** The index with all proposals of the folder, as they are by now: without facts where practice has not asked. */
  async all(): Promise<ProposalIndex> {
    const asked = this.#asked.get(keyOf({ area: WHOLE, withFacts: false }));
    if (!asked || asked.library !== this.#folder.library || isOld(asked)) await this.#read(WHOLE, false);
    else {
      if (this.#changed.size > 0) this.#readNow();
      await this.#queue;
    }
    return this.#index;
  }

  /**
   * Looks for all proposals once more, where that takes little of the time that has gone by since: not every client, file system and
   * remote machine tells of every file. Too soon after the last look it is put off.
   */
  lookAgain(): void {
    const { looked } = this.#asked.get(keyOf({ area: WHOLE, withFacts: false })) ?? {};
    if (!looked || this.#putOff) return;
    const look = () => {
      this.#putOff = undefined;
      void this.#read(WHOLE, false);
    };
    this.#putOff = setTimeout(look, Math.max(0, looked.end + RARELY * looked.took - performance.now())).unref();
  }

  /** Reads files again that have changed, appeared or gone, where they are in an area that somebody has asked for. */
  refresh(paths: Iterable<string>): void {
    const passage = new Passage([], this.#folder.library.excluded);
    const areas = [...this.#asked.values()].map(({ area }) => area);
    const isRead = (path: string) => areas.some((area) => isIn(area, path) && passage.leadsToFile(path, area.from));
    for (const path of paths) if (isRead(path)) this.#changed.add(path);
    if (this.#changed.size > 0) this.#readSoon();
  }

  /** The same for all that was below a folder which is gone. */
  refreshBelow(path: string): void {
    const paths = [...this.#index.entries].map((entry) => entry.path);
    this.refresh(paths.filter((other) => other.startsWith(`${path}/`)));
  }

  /** Looks at everything again. */
  refreshAll(): void {
    this.#readAgain(() => true);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#pause);
    clearTimeout(this.#saving);
    clearTimeout(this.#later);
    clearTimeout(this.#putOff);
  }

  /** Nobody waits for all proposals while a template is being edited, which is another one at each key. */
  #readWholeLater(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#read(WHOLE, false), LATER_MS).unref();
  }

  #readSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#readNow(), PAUSE_MS).unref();
  }

  #readNow(): void {
    clearTimeout(this.#pause);
    const isMany = this.#changed.size > MANY;
    // Of all proposals somebody has to ask again: nobody waits for them while a template is being edited.
    this.#readAgain(({ library, withFacts }) => isMany || (withFacts && library !== this.#folder.library));
    if (this.#changed.size > 0) void this.#readChanged();
  }

  /** Reads all of some areas again, with what has changed there. */
  #readAgain(isStale: (one: Asked) => boolean): void {
    const stale = [...this.#asked.values()].filter(isStale);
    for (const path of this.#changed) if (stale.some(({ area }) => isIn(area, path))) this.#changed.delete(path);
    for (const { area, withFacts } of stale) void this.#read(area, withFacts);
  }

  #read(area: Area, withFacts: boolean): Promise<void> {
    const { library, host } = this.#folder;
    const key = keyOf({ area, withFacts });
    const before = this.#asked.get(key);
    this.#asked.set(key, { ...before, area, withFacts, library, isRead: before?.isRead === true });
    return this.#inTurn(async () => {
      const start = performance.now();
      const files = host ? await filesIn(host, library, area) : [];
      const entries = await this.#entriesOf(library, files);
      const end = performance.now();
      const isFirst = this.#asked.get(key)?.isRead !== true;
      this.#asked.set(key, { area, withFacts, library, isRead: true, looked: { end, took: end - start } });
      const inArea = [...this.#index.entries].map(({ path }) => path).filter((path) => isIn(area, path));
      return this.#take(this.#index.changed(inArea, entries)) || isFirst;
    });
  }

  #readChanged(): Promise<void> {
    const { library } = this.#folder;
    const paths = [...this.#changed];
    this.#changed.clear();
    return this.#inTurn(async () => {
      const entries = await this.#entriesOf(library, paths);
      return this.#take(this.#index.changed(paths, entries));
    });
  }

  async #entriesOf(library: TemplateLibrary, paths: readonly string[]) {
    const practised = [...this.#asked.values()].filter(({ withFacts }) => withFacts).map(({ area }) => area);
    const needsFacts = (path: string) => practised.some((area) => isIn(area, path));
    return (await this.#entries?.read(library, paths, { needsFacts, pause: this.#around.courtesy.pause })) ?? [];
  }

  /** Gives whether anything is other than before. */
  #take(index: ProposalIndex): boolean {
    const isChanged = index !== this.#index;
    this.#index = index;
    return isChanged;
  }

  /** @param work gives whether anybody is to be told */
  #inTurn(work: () => Promise<boolean>): Promise<void> {
    const done = this.#queue.then(async () => {
      if (this.#isClosed) return;
      if (await work()) this.#around.onRead();
      clearTimeout(this.#saving);
      this.#saving = setTimeout(() => this.#save(), SAVE_AFTER_MS).unref();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #save(): void {
    this.#queue = this.#queue.then(() => this.#entries?.save());
  }
}

function keyOf({ area, withFacts }: Pick<Asked, 'area' | 'withFacts'>): string {
  return `${withFacts} ${areaKey(area)}`;
}

/** Not every client, file system and remote machine tells of every file. */
function isOld({ looked }: Asked): boolean {
  return looked !== undefined && performance.now() - looked.end > RARELY * looked.took;
}
