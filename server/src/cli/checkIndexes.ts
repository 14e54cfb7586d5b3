import { type Catalog, indexProblems, judgeIndexes } from '../core/index.ts';
import { allProposals } from './allProposals.ts';
import type { Examined } from './examine.ts';
import type { Told } from './result.ts';
import type { Root } from './roots.ts';

/** Looks whether the indexes in files say what the proposals of their root say: these are read only where there is an index. */
export class IndexChecks {
  readonly #catalogs = new Map<Root, Promise<Catalog>>();

  /** Undefined for a file without an index. */
  async problemsIn({ root, path, document, mayHoldIndex }: Examined): Promise<readonly Told[] | undefined> {
    if (!mayHoldIndex) return undefined;
    const catalog = this.#catalogs.get(root) ?? allProposals(root);
    this.#catalogs.set(root, catalog);
    const problems = indexProblems(await catalog, document(), path);
    return problems && judgeIndexes(problems, root.library.configuration.severities);
  }
}
