import type { Area, ProposalIndex } from '../../core/index.ts';
import { Courtesy } from './courtesy.ts';
import type { Folder } from './folder.ts';
import { FolderProposals } from './folderProposals.ts';

/** How long anybody waits for the proposals beside a document, in milliseconds; what hangs on them is told later then. */
export const PATIENCE_MS = 2_000;

export interface ProposalsOptions {
  /** Called when more is known, or anything is other than before. */
  readonly onRead: () => void;
  /** Where what was read is kept for the next start; without one all is read anew then. */
  readonly cacheFolder?: string | undefined;
  /** Shows that something is under way which somebody waits for. */
  readonly show?: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * The index of each folder's proposals, as they are on disk. A proposal that is open is compared with the others as it is in the
 * editor; for others it counts as it was saved. Views of all go by `allProposals`, where what is open counts as it is in the editor.
 */
export class Proposals {
  readonly #options: ProposalsOptions;
  readonly #courtesy = new Courtesy();
  readonly #folders = new Map<Folder, FolderProposals>();
  #waiting: Promise<void> | undefined;

  constructor(options: ProposalsOptions) {
    this.#options = options;
  }

  /** Resolves when what is being read was read, or has taken too long to wait for it; undefined where nobody need wait. */
  get reading(): Promise<void> | undefined {
    return this.#waiting;
  }

  /** Somebody is typing: reading waits. */
  stepBack(): void {
    this.#courtesy.stepBack();
  }

  /** To be called between two pieces of long work, which others do not wait for. */
  pause(): Promise<void> {
    return this.#courtesy.pause();
  }

  /** The index with the proposals of an area, for practice; undefined as long as they are being read, for which asking is enough. */
  indexOf(folder: Folder, area: Area): ProposalIndex | undefined {
    return this.#of(folder).indexOf(area, (reading) => this.#wait(reading));
  }

  /** The index with all proposals of a folder. */
  all(folder: Folder): Promise<ProposalIndex> {
    const { show = (work) => work() } = this.#options;
    return show(() => this.#of(folder).all());
  }

  /** The same for who waits for nothing: undefined as long as they are being read for the first time, for which asking is enough. */
  whole(folder: Folder): ProposalIndex | undefined {
    return this.#of(folder).whole;
  }

  /** The same as far as it was read by now. */
  known(folder: Folder): ProposalIndex {
    return this.#of(folder).known;
  }

  /** Resolves when all was read of a folder that is to be read by now. */
  settled(folder: Folder): Promise<void> {
    return this.#of(folder).settled;
  }

  /** Looks once more for proposals of a folder that nobody has told of: see `FolderProposals`. */
  lookAgain(folder: Folder): void {
    this.#folders.get(folder)?.lookAgain();
  }

  /** Reads files again that have changed, appeared or gone. */
  refresh(folder: Folder, paths: Iterable<string>): void {
    this.#folders.get(folder)?.refresh(paths);
  }

  /** The same for all that was below a folder which is gone. */
  refreshBelow(folder: Folder, path: string): void {
    this.#folders.get(folder)?.refreshBelow(path);
  }

  /** Looks at everything again. */
  refreshAll(folder: Folder): void {
    this.#folders.get(folder)?.refreshAll();
  }

  forget(folder: Folder): void {
    this.#folders.get(folder)?.close();
    this.#folders.delete(folder);
  }

  #of(folder: Folder): FolderProposals {
    const { onRead, cacheFolder } = this.#options;
    const known =
      this.#folders.get(folder) ?? new FolderProposals(folder, { courtesy: this.#courtesy, onRead, cacheFolder });
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
}
