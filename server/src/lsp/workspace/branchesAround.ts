import { type OtherBranches, otherBranches, stampOfBranches } from '../../files/otherBranches.ts';

interface Known {
  readonly stamp: string | undefined;
  /** Undefined where there is none, or git has not answered yet. */
  readonly branches: OtherBranches | undefined;
}

/**
 * What other branches bring, by the folder that is open. Git answers later than the editor asks: until then nothing is known, and
 * `onAnswer` is called with the URIs of those that asked.
 */
export class BranchesAround {
  readonly #onAnswer: (uri: string) => void;
  readonly #known = new Map<string, Known>();
  /** By folder: the documents that asked. */
  readonly #asking = new Map<string, Set<string>>();

  constructor(onAnswer: (uri: string) => void) {
    this.#onAnswer = onAnswer;
  }

  /** @param folder on disk; the same object as long as branches stay as they are */
  of(uri: string, folder: string): OtherBranches | undefined {
    const asking = this.#asking.get(folder) ?? new Set();
    this.#asking.set(folder, asking.add(uri));
    if (!this.#known.has(folder)) void this.#look(folder, undefined);
    return this.#known.get(folder)?.branches;
  }

  /** Looks again where branches may be others by now. */
  async refresh(): Promise<void> {
    for (const [folder, { stamp }] of this.#known) {
      const now = await stampOfBranches(folder);
      if (now !== stamp) await this.#look(folder, now);
    }
  }

  forget(uri: string): void {
    for (const asking of this.#asking.values()) asking.delete(uri);
  }

  async #look(folder: string, stamp: string | undefined): Promise<void> {
    const before = this.#known.get(folder)?.branches;
    this.#known.set(folder, { stamp, branches: before });
    const [now, branches] = await Promise.all([stamp ?? stampOfBranches(folder), otherBranches(folder)]);
    this.#known.set(folder, { stamp: now, branches });
    if (branches || before) for (const uri of this.#asking.get(folder) ?? []) this.#onAnswer(uri);
  }
}
