import { dirname, join } from 'node:path';
import type { Root } from '../cli/roots.ts';
import { Roots } from '../cli/roots.ts';
import { type ChangedText, changeFiles } from '../files/changeFiles.ts';
import { PathError } from '../files/checkPath.ts';
import { leadsOut } from '../files/disk/withinFolder.ts';
import type { DiskHost } from '../files/host.ts';
import { isFolder, nodeHost } from '../files/nodeHost.ts';
import { overlayHost } from '../files/overlayHost.ts';
import { pathFrom } from '../files/pathFrom.ts';
import { explain } from '../files/unreadable.ts';
import { type Place, placeIn, type Reach, RefusedError, shownPath } from './reach.ts';

/** One call of a tool: what it looks at is as it is now, and read once. */
export class Call {
  readonly reach: Reach;
  #notes = new Set<string>();
  readonly #roots = new Map<string, Roots>();
  readonly #texts: Map<string, string>;

  constructor(reach: Reach) {
    this.reach = reach;
    this.#texts = new Map(reach.texts);
  }

  /** What the agent may want to know beside the answer: files that cannot be read, mistakes in `.proposals.yaml`. */
  get notes(): readonly string[] {
    return [...this.#notes];
  }

  /** Whether what is read is so on the disk, and may be kept for the next call. */
  get canKeep(): boolean {
    return this.#texts.size === 0;
  }

  readonly note = (message: string): void => {
    this.#notes.add(message);
  };

  /** The same call, with all looked at anew. */
  again(): Call {
    const call = new Call({ ...this.reach, texts: this.#texts });
    call.#notes = this.#notes;
    return call;
  }

  /** @throws RefusedError for a path outside */
  place(path: string): Promise<Place> {
    return placeIn(this.reach, path);
  }

  /** Has a file another text from now on, for this call alone. */
  assume({ path }: Place, text: string): void {
    this.#texts.set(path, text);
  }

  /** The root that a place belongs to, never one outside of the reach. */
  async rootOf({ folder, above, path }: Place): Promise<Root> {
    const start = above === path ? await folderOf(above, folder) : above;
    return this.rootsIn(folder).rootAround(leadsOut(folder, start) ? folder : start, folder);
  }

  /** The roots of all folders, or of one that is named. */
  async roots(folder?: string): Promise<readonly { readonly root: Root; readonly below: string }[]> {
    if (folder !== undefined) {
      const place = await this.place(folder);
      if (!(await isFolderAt(place))) throw new RefusedError(`\`${folder}\`: no such folder.`);
      const root = await this.rootOf(place);
      return [{ root, below: pathIn(root, place.path) }];
    }
    return Promise.all(
      this.reach.folders.map(async (one) => {
        const root = await this.rootsIn(one).rootAround(one, one);
        return { root, below: '' };
      }),
    );
  }

  rootsIn(folder: string): Roots {
    const known =
      this.#roots.get(folder) ??
      new Roots(this.note, this.note, this.reach.cacheFolder, { within: folder, hostOf: (at) => this.#hostOf(at) });
    this.#roots.set(folder, known);
    return known;
  }

  /** A path of a root, as the agent is to see it. */
  shown(root: Root, path: string): string {
    return shownPath(this.reach, join(root.host.folder, path));
  }

  /** Writes files: on the disk, or in the editor where they are open there. */
  async write(root: Root, changes: readonly ChangedText[]): Promise<void> {
    const { texts, edit } = this.reach;
    const isOpen = ({ path }: ChangedText) => edit !== undefined && texts?.has(join(root.host.folder, path));
    // These first: what the editor refuses is refused as a whole.
    for (const { path, after } of changes.filter(isOpen)) await edit?.(join(root.host.folder, path), after);
    await changeFiles(
      root.host,
      changes.filter((change) => !isOpen(change)),
    );
  }

  #hostOf(folder: string): DiskHost {
    const here = [...this.#texts].filter(([path]) => !leadsOut(folder, path));
    return overlayHost(nodeHost(folder), new Map(here.map(([path, text]) => [pathFrom(folder, path), text])));
  }
}

/** A real path as a root knows it. */
export function pathIn(root: Root, path: string): string {
  return pathFrom(root.host.folder, path);
}

/** Does something for an agent; what cannot be done is told in words. */
export async function refusing<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError(error instanceof PathError ? error.message : explain(path, error));
  }
}

async function folderOf(path: string, within: string): Promise<string> {
  return path === within || (await isFolder(path)) ? path : dirname(path);
}

/** Whether there is a folder at a place. */
export async function isFolderAt({ path, above }: Place): Promise<boolean> {
  return path === above && isFolder(path);
}
