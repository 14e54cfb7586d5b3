import { builtinTemplates } from '../../builtinTemplates.ts';
import {
  allPatterns,
  CONFIGURATION_FILES,
  type ConfigurationProblem,
  createLibrary,
  isCandidate,
  NO_CONFIGURATION,
  type ReadConfiguration,
  RULES,
  readConfiguration,
  type TemplateLibrary,
  unknownReferences,
} from '../../core/index.ts';
import { type Complain, findTemplates, readTemplateText } from '../../files/findTemplates.ts';
import { diskPath, uriBelow, uriKey } from '../uris.ts';

const RULE_IDS = RULES.map(({ id }) => id);

/** What the user's settings say of a folder's files. */
export interface FolderPatterns {
  /** More templates. */
  readonly templates: readonly string[];
  /** What is never looked at. */
  readonly exclude: readonly string[];
}

/** A folder of the workspace: the texts of its templates and of its `.proposals.yaml`, on disk and in the editor. */
export class Folder {
  readonly uri: string;
  readonly #key: string;
  /** Undefined where the folder is not on this machine's disk. */
  readonly #root: string | undefined;
  #onDisk = new Map<string, string>();
  readonly #inEditor = new Map<string, string>();
  /** Open in the editor, but deleted since. */
  readonly #gone = new Set<string>();
  #patterns: FolderPatterns = { templates: [], exclude: [] };
  /** The patterns that were looked for; undefined before the first time. */
  #scanned: string | undefined;
  #configuration: (ReadConfiguration & { readonly path: string; readonly text: string }) | undefined;
  #library: TemplateLibrary | undefined;
  #earlier: TemplateLibrary | undefined;

  constructor(uri: string) {
    this.uri = uri;
    this.#key = uriKey(uri) ?? uri;
    this.#root = diskPath(uri);
  }

  /** The path of a document in the folder, with forward slashes; undefined for one that is elsewhere. */
  pathOf(uri: string): string | undefined {
    const key = uriKey(uri);
    return key?.startsWith(`${this.#key}/`) ? key.slice(this.#key.length + 1) : undefined;
  }

  uriOf(path: string): string {
    return uriBelow(this.uri, path);
  }

  /** The templates as they are now. Those whose text is the same as before are not read again. */
  get library(): TemplateLibrary {
    this.#library ??= createLibrary(
      {
        files: [...new Set([...this.#onDisk.keys(), ...this.#inEditor.keys()])]
          .filter((path) => this.#isTemplate(path))
          .sort()
          .flatMap((path) => {
            const text = this.#textOf(path);
            return text === undefined ? [] : [{ path, text }];
          }),
        configuration: this.#readConfiguration()?.configuration ?? NO_CONFIGURATION,
        patterns: this.#patterns.templates,
        excluded: this.#patterns.exclude,
        builtin: builtinTemplates(),
      },
      this.#earlier,
    );
    this.#earlier = this.#library;
    return this.#library;
  }

  /** The folder's `.proposals.yaml` with what is wrong with it; undefined where there is none, or it was not looked for yet. */
  get configuration():
    | { readonly path: string; readonly text: string; readonly problems: readonly ConfigurationProblem[] }
    | undefined {
    const read = this.#scanned !== undefined ? this.#readConfiguration() : undefined;
    if (!read) return undefined;
    const { path, text, problems, references } = read;
    return { path, text, problems: [...problems, ...unknownReferences(this.library, references)] };
  }

  /** Whether a file's text decides about templates. */
  concerns(path: string): boolean {
    return CONFIGURATION_FILES.includes(path) || this.#isTemplate(path);
  }

  /** Takes over what the editor has of a file. Gives whether that may change other documents' problems. */
  edit(path: string, text: string): boolean {
    const before = this.#textOf(path);
    this.#gone.delete(path);
    this.#inEditor.set(path, text);
    return before !== text && this.#changed(path);
  }

  /** Forgets what the editor had of a file: the disk's text counts again. */
  release(path: string): boolean {
    const before = this.#textOf(path);
    this.#gone.delete(path);
    this.#inEditor.delete(path);
    return before !== this.#textOf(path) && this.#changed(path);
  }

  /** Takes over the patterns of the user's settings. */
  usePatterns(patterns: FolderPatterns): void {
    this.#patterns = patterns;
    this.#library = undefined;
  }

  /** Whether other files are named as templates than were looked for. */
  get needsScan(): boolean {
    return this.#scanned !== this.#allPatterns().written;
  }

  /** Looks for templates on disk. Gives whether anything is other than before. */
  async scan(complain: Complain): Promise<boolean> {
    const root = this.#root;
    const isFirst = this.#scanned === undefined;
    let isChanged = false;
    if (root !== undefined) {
      isChanged = await this.#read(root, CONFIGURATION_FILES, complain);
      const { patterns, excluded, written } = this.#allPatterns();
      const templates = await findTemplates(root, patterns, complain, excluded);
      // All at once: what is asked in the meantime is answered by what was known before.
      const before = this.#onDisk;
      const configuration = CONFIGURATION_FILES.flatMap((path) => {
        const text = before.get(path);
        return text === undefined ? [] : [[path, text] as const];
      });
      this.#onDisk = new Map([...configuration, ...templates.map(({ path, text }) => [path, text] as const)]);
      isChanged ||= !isSame(before, this.#onDisk);
      this.#scanned = written;
    } else {
      this.#scanned = this.#allPatterns().written;
    }
    if (isChanged) this.#library = undefined;
    return isChanged || isFirst;
  }

  /** Reads some files again, those that are gone included. Gives whether anything is other than before. */
  async refresh(paths: Iterable<string>, complain: Complain): Promise<boolean> {
    return this.#root !== undefined && this.#read(this.#root, paths, complain);
  }

  async #read(root: string, paths: Iterable<string>, complain: Complain): Promise<boolean> {
    let isChanged = false;
    for (const path of paths) {
      if (!this.concerns(path)) continue;
      const before = this.#textOf(path);
      const text = await readTemplateText(root, path, complain);
      if (text !== undefined) this.#onDisk.set(path, text);
      else {
        const wasThere = this.#onDisk.delete(path);
        // Open in the editor, but gone, or gone before the first look at the disk had come by.
        if (this.#inEditor.has(path) && (wasThere || !CONFIGURATION_FILES.includes(path))) this.#gone.add(path);
      }
      if (before !== this.#textOf(path)) isChanged = this.#changed(path) || isChanged;
    }
    return isChanged;
  }

  /** The files that are known on disk. */
  get paths(): readonly string[] {
    return [...this.#onDisk.keys()];
  }

  #textOf(path: string): string | undefined {
    return (this.#gone.has(path) ? undefined : this.#inEditor.get(path)) ?? this.#onDisk.get(path);
  }

  #isTemplate(path: string): boolean {
    const { patterns, excluded } = this.#allPatterns();
    return isCandidate(path, patterns, excluded);
  }

  #allPatterns(): {
    readonly patterns: readonly string[];
    readonly excluded: readonly string[];
    readonly written: string;
  } {
    const configuration = this.#readConfiguration()?.configuration ?? NO_CONFIGURATION;
    const patterns = allPatterns(configuration, this.#patterns.templates);
    const excluded = [...configuration.exclude, ...this.#patterns.exclude];
    return { patterns, excluded, written: JSON.stringify([patterns, excluded]) };
  }

  #changed(path: string | undefined): boolean {
    if (path === undefined || !this.concerns(path)) return false;
    this.#library = undefined;
    return true;
  }

  #readConfiguration(): (ReadConfiguration & { readonly path: string; readonly text: string }) | undefined {
    for (const path of CONFIGURATION_FILES) {
      const text = this.#textOf(path);
      if (text === undefined) continue;
      if (this.#configuration?.text !== text || this.#configuration.path !== path) {
        this.#configuration = { ...readConfiguration(text, RULE_IDS), path, text };
      }
      return this.#configuration;
    }
    return undefined;
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
