import { dirname, join } from 'node:path';
import { builtinTemplates, houseTemplates } from '../builtinTemplates.ts';
import {
  ALL_RULES,
  allPatterns,
  CONFIGURATION_FILES,
  createLibrary,
  LineIndex,
  NO_CONFIGURATION,
  readConfiguration,
  type TemplateLibrary,
  unknownReferences,
} from '../core/index.ts';
import { leadsOut } from '../files/disk/withinFolder.ts';
import { findTemplates } from '../files/findTemplates.ts';
import type { DiskHost } from '../files/host.ts';
import { NearestFolder } from '../files/nearestFolder.ts';
import { nodeHost } from '../files/nodeHost.ts';
import { pathFrom } from '../files/pathFrom.ts';
import { readConfigurationFile } from '../files/readConfigurationFile.ts';
import { ROOT_MARKS } from '../files/rootFolder.ts';
import type { Complain } from '../files/unreadable.ts';
import type { Walk } from '../files/walk.ts';
import { Entries } from '../proposals/entries.ts';
import { EntryCache } from '../proposals/entryCache.ts';
import type { FoundFile } from './findFiles.ts';

/** A root (a repository, or a folder with a `.proposals.yaml`) with what is below it. */
export interface Root {
  /** Of its real path. */
  readonly host: DiskHost;
  readonly library: TemplateLibrary;
  /** All its Markdown, but for what is passed over. */
  readonly walked: Walk;
  /** What was read of its proposals. */
  readonly entries: Entries;
}

/** Where roots are looked for, and how. */
export interface RootsOptions {
  /** The text of a `.proposals.yaml` that roots without one are to have. */
  readonly unwritten?: string | undefined;
  /** The folder that no root is to be outside of, a real path: then that one itself is the root. */
  readonly within?: string;
  /** The way to the files of a folder, by its real path; the disk unless told. */
  readonly hostOf?: (folder: string) => DiskHost;
}

/** Finds the roots of files and reads each root's templates once. */
export class Roots {
  readonly #complain: Complain;
  readonly #warn: Complain;
  readonly #marked = new NearestFolder(ROOT_MARKS);
  readonly #cacheFolder: string | undefined;
  readonly #options: RootsOptions;
  readonly #roots = new Map<string, Promise<Root>>();

  /**
   * @param complain takes what makes a result wrong: a `.proposals.yaml` with problems
   * @param warn takes what the user may want to know: templates that were left out
   * @param cacheFolder where what was read is kept for the next run; without one all is read anew then
   */
  constructor(complain: Complain, warn: Complain, cacheFolder?: string, options: RootsOptions = {}) {
    this.#complain = complain;
    this.#warn = warn;
    this.#cacheFolder = cacheFolder;
    this.#options = options;
  }

  /** The nearest folder round a file that holds `.proposals.yaml` or `.git`; else the folder that was given. */
  async rootOf({ identity, base }: FoundFile): Promise<Root> {
    return this.rootAround(dirname(identity), base);
  }

  /** The nearest folder at or round a folder that holds `.proposals.yaml` or `.git`; else `base`. All are real paths. */
  async rootAround(start: string, base = start): Promise<Root> {
    const { within, hostOf = nodeHost } = this.#options;
    const marked = await this.#marked.around(start);
    const isOutside = marked !== undefined && within !== undefined && leadsOut(within, marked);
    const folder = isOutside ? within : (marked ?? base);
    const root = this.#roots.get(folder) ?? this.#read(hostOf(folder));
    this.#roots.set(folder, root);
    return root;
  }

  /** Keeps what was read for the next run. */
  async save(): Promise<void> {
    for (const root of this.#roots.values()) await (await root).entries.save();
  }

  get #unwrittenFile() {
    const [path = ''] = CONFIGURATION_FILES;
    return this.#options.unwritten === undefined ? undefined : { path, text: this.#options.unwritten };
  }

  async #read(host: DiskHost): Promise<Root> {
    const file = (await readConfigurationFile(host, this.#complain)) ?? this.#unwrittenFile;
    const rules = ALL_RULES.map(({ id }) => id);
    const read = file && readConfiguration(file.text, rules);
    const configuration = read?.configuration ?? NO_CONFIGURATION;
    const { exclude } = configuration;
    const { templates: files, walked } = await findTemplates(host, allPatterns(configuration), exclude, this.#warn);
    const library = createLibrary({ files, configuration, builtin: builtinTemplates(), ofHouses: houseTemplates() });
    if (file && read) {
      const lines = LineIndex.of(file.text);
      for (const { message, range } of [...read.problems, ...unknownReferences(library, read.references)]) {
        const { line, character } = lines.positionAt(range.start);
        this.#complain(`${join(host.folder, file.path)}:${line + 1}:${character + 1}: ${message}`);
      }
    }
    const cache =
      this.#cacheFolder === undefined ? undefined : new EntryCache(this.#cacheFolder, host, { ofChecks: true });
    return { host, library, walked, entries: new Entries(host, cache) };
  }
}

/** A file's path as its root's library knows it. */
export function pathIn(root: Root, { identity }: FoundFile): string {
  return pathFrom(root.host.folder, identity);
}
