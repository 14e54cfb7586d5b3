import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefusedError } from '../agents/reach.ts';
import { isFolder, realPath } from '../files/nodeHost.ts';
import { isTooBroad } from '../files/rootFolder.ts';

/** Asks the client for the URIs of its roots; undefined where it has none to tell of. */
export type AskForRoots = (() => Promise<readonly string[]>) | undefined;

/**
 * The folders that a server works in: those that were named when it was started, else those that are open in the client, else the one
 * that it was started in. They are found when they are first needed, and again when the client says that they have changed.
 */
export class Folders {
  readonly #named: readonly string[];
  readonly #cwd: string;
  readonly #roots: () => AskForRoots;
  #found: Promise<readonly string[]> | undefined;

  /**
   * @param named as the user names them, relative to `cwd`
   * @param roots gives the way to ask the client once it is known
   */
  constructor(named: readonly string[], cwd: string, roots: () => AskForRoots) {
    this.#named = named;
    this.#cwd = cwd;
    this.#roots = roots;
  }

  /**
   * Their real paths.
   * @throws RefusedError where there are none
   */
  get(): Promise<readonly string[]> {
    this.#found ??= this.#find().catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.#found;
  }

  /** Has them found again. */
  forget(): void {
    this.#found = undefined;
  }

  async #find(): Promise<readonly string[]> {
    if (this.#named.length > 0)
      return this.#there(
        this.#named.map((path) => resolve(this.#cwd, path)),
        'Start the server with folders that exist.',
      );
    const ask = this.#roots();
    if (ask) {
      const paths = (await ask()).flatMap((uri) => pathOf(uri) ?? []);
      return this.#there(paths, 'Open a folder in your client, or name one when the server is started.');
    }
    const [folder] = await this.#there([this.#cwd], 'Name a folder when the server is started.');
    if (folder !== undefined && !(await isTooBroad(folder))) return [folder];
    throw new RefusedError(
      `The server was started in ${this.#cwd}, which holds far more than a repository. Name a folder: \`proposals mcp FOLDER\`.`,
    );
  }

  async #there(paths: readonly string[], advice: string): Promise<readonly string[]> {
    const found = await Promise.all(paths.map(realFolder));
    const there = [...new Set(found.filter((path) => path !== undefined))];
    if (there.length > 0) return there;
    throw new RefusedError(
      `There is no folder to work in${paths.length === 0 ? '' : ` (${paths.join(', ')})`}. ${advice}`,
    );
  }
}

/** Undefined for what is no folder on this machine's disk. */
async function realFolder(path: string): Promise<string | undefined> {
  try {
    const real = await realPath(path);
    return (await isFolder(real)) ? real : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
