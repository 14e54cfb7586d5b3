import { type Base, mayBeFrozen } from '../core/index.ts';
import { textsAtStart, type WhyNoStart } from '../files/textsAtStart.ts';
import { byRepository } from './byRepository.ts';
import type { Examined } from './examine.ts';

const REASONS: Readonly<Record<WhyNoStart, string>> = {
  'no base': 'there is no branch that this one began at: name it, as in --base origin/main',
  'shallow clone':
    'this shallow clone does not have the start of the branch: fetch the whole history, or name a revision with --base',
  'git failed': 'git could not read the start of the branch',
};

/** How proposals that may not be changed any more were where the branch began. */
export class FrozenBases {
  readonly #wanted: string | undefined;
  readonly #bases = new Map<string, Base>();
  readonly #notes: string[] = [];
  readonly #failures: string[] = [];

  /** @param wanted the revision, as the user names it; the start of the branch unless told */
  constructor(wanted: string | undefined) {
    this.#wanted = wanted;
  }

  /** What the user may want to know: what could not be compared. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** What makes the result wrong: the revision that was named is not there. */
  get failures(): readonly string[] {
    return this.#failures;
  }

  /** Undefined for a file that was not there then, and for what nobody asked about. */
  of({ file }: Examined): Base | undefined {
    return this.#bases.get(file.identity);
  }

  /** Looks up those of some files whose team, or template, has anything frozen: some git processes for each repository, none for a file. */
  async read(files: readonly Examined[]): Promise<void> {
    const asked = files.filter(
      ({ root, match }) => match && mayBeFrozen(root.library.configuration.frozen, match.template),
    );
    for (const [root, paths] of await byRepository(asked.map(({ file }) => file))) {
      const found = await textsAtStart(root, [...paths.keys()], this.#wanted);
      if (typeof found !== 'string') {
        for (const [path, text] of found.texts) {
          const identity = paths.get(path);
          if (identity !== undefined) this.#bases.set(identity, { text, revision: shownRevision(found.name) });
        }
      } else if (this.#wanted === undefined)
        this.#notes.push(`${root}: whether accepted text was changed is not known: ${REASONS[found]}`);
      else
        this.#failures.push(
          `${root}: --base ${this.#wanted}: ${found === 'no base' ? 'no such revision, or nothing in common with it' : REASONS[found]}`,
        );
    }
  }
}

/** A commit's full id cut as git shows it; any other name as it is. */
function shownRevision(name: string): string {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, SHOWN_ID) : name;
}

const SHOWN_ID = 10;
