import { once } from '../../core/text/once.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
import type { Root } from '../roots.ts';

/** The names that git knows the user by, asked once for each root. */
export class Authors {
  readonly #known = new Map<string, () => Promise<string | undefined>>();

  in({ host: { folder } }: Root): Promise<string | undefined> {
    const author = this.#known.get(folder) ?? once(() => gitAuthor(folder));
    this.#known.set(folder, author);
    return author();
  }
}
