import type { Entry, ProposalIndex, TemplateLibrary } from '../../core/index.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { catalogOf } from './catalogs.ts';
import type { Folder } from './folder.ts';
import { allProposals, withOpen } from './openProposals.ts';

/** In milliseconds: nobody looks whether a view is still right while somebody types. */
const PAUSE_MS = 250;

/** The proposals of a folder that is open in the editor. */
export interface FolderView {
  readonly folder: Folder;
  readonly library: TemplateLibrary;
  readonly index: ProposalIndex;
}

/** What a folder's view was made of. */
interface Seen {
  /** Those on disk, and with what is open as it was in the editor. */
  readonly disk: ProposalIndex;
  readonly all: ProposalIndex;
  readonly settings: Settings;
}

/**
 * What views of all proposals are made of. Whoever has asked is told once when the answer is not right any more, and asks again
 * when anybody looks: nothing of the workspace is gone through for a key.
 */
export class Overview {
  readonly #session: Session;
  readonly #tell: () => void;
  readonly #lookForTemplates: (folder: Folder) => void;
  #seen: ReadonlyMap<Folder, Seen> | undefined;
  /** Which question is the last one: changes that come while it is answered are seen after it. */
  #asked = 0;
  #pause: NodeJS.Timeout | undefined;

  /**
   * @param tell tells the client that what it was given last is not right any more
   * @param lookAgain has a folder's templates looked for once more, soon
   */
  constructor(session: Session, tell: () => void, lookAgain: (folder: Folder) => void) {
    this.#lookForTemplates = lookAgain;
    this.#session = session;
    this.#tell = tell;
  }

  /**
   * The proposals of all folders that are open in the editor, as far as they are known by now: only who asks first waits until all
   * were read, but for records without a template, of which it is found out first what they agree on.
   */
  async views(): Promise<readonly FolderView[]> {
    const asked = ++this.#asked;
    const folders = this.#session.workspace.folders.filter(({ host }) => host !== undefined);
    const views = await Promise.all(
      folders.map(async (folder) => ({ folder, index: await this.#indexOf(folder), library: folder.library })),
    );
    if (asked === this.#asked) {
      this.#seen = new Map(views.map(({ folder, index }) => [folder, this.#seenOf(folder, index)]));
      this.touch();
    }
    return views;
  }

  async #indexOf(folder: Folder): Promise<ProposalIndex> {
    const known = this.#session.proposals.whole(folder);
    // What is found then is told of.
    if (known) this.#lookAgain(folder);
    const all = known ? withOpen(this.#session, folder, known) : await allProposals(this.#session, folder);
    const learning = known ? undefined : catalogOf(this.#session, folder);
    return learning && all.size === 0 ? (await learning).index : all;
  }

  /** Of a folder that is new, with all that is in it, not every editor tells. */
  #lookAgain(folder: Folder): void {
    this.#lookForTemplates(folder);
    this.#session.proposals.lookAgain(folder);
  }

  /** Something may have changed: a document, a file, a setting. */
  touch(): void {
    if (!this.#seen) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE_MS).unref();
  }

  /** What was given is not right any more, whatever the index says. */
  tellChanged(): void {
    if (!this.#seen || this.#session.isStopped) return;
    clearTimeout(this.#pause);
    this.#seen = undefined;
    this.#tell();
  }

  #seenOf(folder: Folder, all: ProposalIndex): Seen {
    return { disk: this.#session.proposals.known(folder), all, settings: this.#session.settingsOf(folder.uri) };
  }

  #look(): void {
    const folders = this.#session.workspace.folders.filter(({ host }) => host !== undefined);
    const isSame =
      folders.length === this.#seen?.size && folders.every((folder) => this.#isSame(folder, this.#seen?.get(folder)));
    if (!isSame) this.tellChanged();
  }

  #isSame(folder: Folder, seen: Seen | undefined): boolean {
    // Asking has them read again soon where the templates are others by now.
    this.#session.proposals.whole(folder);
    const disk = this.#session.proposals.known(folder);
    if (disk !== seen?.disk || this.#session.settingsOf(folder.uri) !== seen.settings) return false;
    const now = withOpen(this.#session, folder, disk);
    return this.#paths(folder, seen).every((path) => said(now.of(path)) === said(seen.all.of(path)));
  }

  /** Those of which the editor may have, or had, another text than the disk. */
  #paths(folder: Folder, { disk, all }: Seen): readonly string[] {
    const open = this.#session.uris.flatMap((uri) => folder.pathOf(uri) ?? []);
    const were = [...all.entries].filter((entry) => disk.of(entry.path) !== entry).map(({ path }) => path);
    return [...new Set([...open, ...were])];
  }
}

/** What of a proposal such views show. */
function said(entry: Entry | undefined): string {
  if (!entry) return '';
  const { template, name, number, title, status, authors, day, relations } = entry;
  const related = relations.map(({ key, value }) => [key, value]);
  return JSON.stringify([template, name, number, title, status?.value, status?.stage, authors, day, related]);
}
