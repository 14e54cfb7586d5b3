import { builtinTemplates, houseTemplates } from '../../builtinTemplates.ts';
import {
  allPatterns,
  CONFIGURATION_FILES,
  type ConfigurationProblem,
  createLibrary,
  isCalledProposal,
  isCandidate,
  isForDecisions,
  rowOf,
  type Template,
  type TemplateLibrary,
  unknownReferences,
} from '../../core/index.ts';
import { findTemplates } from '../../files/findTemplates.ts';
import type { Host } from '../../files/host.ts';
import { Passage } from '../../files/passage.ts';
import { textIfReadable } from '../../files/readText.ts';
import { type Complain, leftOut, reasonOf } from '../../files/unreadable.ts';
import { tellLeftOut } from '../../files/walk.ts';
import { uriBelow, uriKey } from '../uris.ts';
import { type ConfigurationFile, FolderConfiguration } from './folderConfiguration.ts';
import { Gate } from './gate.ts';
import type { HostOf } from './hostOf.ts';
import { LearnedRows } from './learnedRows.ts';
import { Texts } from './texts.ts';

/** What the user's settings say of a folder's files. */
export interface FolderPatterns {
  /** More templates. */
  readonly templates: readonly string[];
  /** What is never looked at. */
  readonly exclude: readonly string[];
}

/** A folder of the workspace: its templates and its `.proposals.yaml`, as they are on disk or, before that, in the editor. */
export class Folder {
  readonly uri: string;
  /** Opened when its templates were looked for once, by the settings that hold for it. */
  readonly ready = new Gate();
  /** Its files; undefined where they cannot be had. */
  readonly host: Host | undefined;
  readonly #key: string;
  readonly #texts = new Texts();
  readonly #configuration = new FolderConfiguration(this.#texts);
  #patterns: FolderPatterns = { templates: [], exclude: [] };
  /** The patterns that were looked for; undefined before the first time. */
  #scanned: string | undefined;
  #written: TemplateLibrary | undefined;
  #earlier: TemplateLibrary | undefined;
  readonly #learned = new LearnedRows();
  #decisionRows: readonly string[] = [];

  constructor(uri: string, hostOf: HostOf) {
    this.uri = uri;
    this.#key = uriKey(uri) ?? uri;
    this.host = hostOf(uri);
  }

  /** The path of a document in the folder, with forward slashes; undefined for one that is elsewhere. */
  pathOf(uri: string): string | undefined {
    const key = uriKey(uri);
    return key?.startsWith(`${this.#key}/`) ? key.slice(this.#key.length + 1) : undefined;
  }

  /** Whether a document is in the folder, or is the folder itself, by its `uriKey`. */
  holds(key: string): boolean {
    return key === this.#key || key.startsWith(`${this.#key}/`);
  }

  uriOf(path: string): string {
    return uriBelow(this.uri, path);
  }

  /** The templates as they are now, with those that were learned from records. */
  get library(): TemplateLibrary {
    return this.#learned.beside(this.written);
  }

  /** Folders of decision records that were found, relative to this one. */
  get decisionRows(): readonly string[] {
    return this.#decisionRows;
  }

  /** Takes over what the records of a folder agree on, or that they do not. Gives whether anything is other than before. */
  learn(row: string, template: Template | undefined): boolean {
    return this.#learned.learn(row, template);
  }

  /** The templates that somebody wrote. Those whose text is the same as before are not read again. */
  get written(): TemplateLibrary {
    this.#written ??= createLibrary(
      {
        files: this.#texts.paths
          .filter((path) => this.#isTemplate(path))
          .sort()
          .map((path) => ({ path, text: this.#texts.of(path) ?? '' })),
        configuration: this.#configuration.current,
        patterns: this.#patterns.templates,
        excluded: this.#patterns.exclude,
        builtin: builtinTemplates(),
        ofHouses: houseTemplates(),
      },
      this.#earlier,
    );
    this.#earlier = this.#written;
    return this.#written;
  }

  /** The folder's `.proposals.yaml` with what is wrong with it; undefined where there is none, or it was not looked for yet. */
  get configuration(): (ConfigurationFile & { readonly problems: readonly ConfigurationProblem[] }) | undefined {
    const read = this.#scanned !== undefined ? this.#configuration.file : undefined;
    if (!read) return undefined;
    const { path, text, problems, references } = read;
    return { path, text, problems: [...problems, ...unknownReferences(this.library, references)] };
  }

  /** The folder's `.proposals.yaml`, as far as is known by now. */
  get configurationFile(): ConfigurationFile | undefined {
    return this.#configuration.file;
  }

  /** Files called like it that cannot be read, with the reasons in words for the user. */
  get refusedConfigurations(): FolderConfiguration['refused'] {
    return this.#configuration.refused;
  }

  /** Files called like it that are not read; see `FolderConfiguration`. */
  get unreadConfigurations(): readonly string[] {
    return this.#configuration.unread;
  }

  /** Whether a file's text decides about templates. */
  concerns(path: string): boolean {
    return CONFIGURATION_FILES.includes(path) || this.#isTemplate(path);
  }

  /** Takes over what the editor has of a file. Gives whether that may change other documents' problems. */
  edit(path: string, text: string): boolean {
    return this.#texts.edit(path, text) && this.#changed(path);
  }

  /** Forgets what the editor had of a file: the disk's text counts again. */
  release(path: string): boolean {
    return this.#texts.release(path) && this.#changed(path);
  }

  /** Takes over the patterns of the user's settings. */
  usePatterns(patterns: FolderPatterns): void {
    this.#patterns = patterns;
    this.#forget();
  }

  /** Whether other files are named as templates than were looked for. */
  get needsScan(): boolean {
    return this.#scanned !== this.#allPatterns().written;
  }

  /** Looks for templates on disk. Gives whether anything is other than before. */
  async scan(complain: Complain): Promise<boolean> {
    const isFirst = this.#scanned === undefined;
    try {
      return (await this.#look(complain)) || isFirst;
    } catch (error) {
      // It would fail again at once.
      this.#scanned = this.#allPatterns().written;
      throw error;
    }
  }

  async #look(complain: Complain): Promise<boolean> {
    const { host } = this;
    const isConfigured = host !== undefined && (await this.#read(host, CONFIGURATION_FILES, complain, false));
    const { patterns, excluded, written } = this.#allPatterns();
    const found = host && (await findTemplates(host, patterns, excluded, complain));
    if (host && found) tellLeftOut(host, found.walked, complain);
    const rows = new Set(found?.walked.files.filter(isCalledProposal).map(rowOf));
    this.#decisionRows = [...rows].filter((name) => isForDecisions({ name }));
    // All at once: what is asked in the meantime is answered by what was known before.
    const isChanged = this.#texts.loadAll(
      new Map(found?.templates.map(({ path, text }) => [path, text])),
      CONFIGURATION_FILES,
    );
    this.#scanned = written;
    if (isChanged) this.#forget();
    return isConfigured || isChanged;
  }

  /** Reads some files again that are said to have changed or gone. Gives whether anything is other than before. */
  async refresh(paths: Iterable<string>, complain: Complain): Promise<boolean> {
    return this.host !== undefined && this.#read(this.host, paths, complain, true);
  }

  async #read(host: Host, paths: Iterable<string>, complain: Complain, isNews: boolean): Promise<boolean> {
    let isChanged = false;
    for (const path of paths) {
      if (!this.concerns(path)) continue;
      let reason: string | undefined;
      const text = await textIfReadable(host, path, (error) => {
        reason = reasonOf(error);
        complain(leftOut(host, path, error));
      });
      this.#configuration.refuse(path, reason);
      if (this.#texts.load(path, text, isNews)) isChanged = this.#changed(path) || isChanged;
    }
    return isChanged;
  }

  /** The files that are known on disk. */
  get paths(): readonly string[] {
    return this.#texts.pathsOnDisk;
  }

  /** Those that are in a folder, be it this one, one inside it or one that it is in, and those that the editor alone has. */
  pathsBelow(uri: string): readonly string[] {
    const key = uriKey(uri);
    return key === undefined ? [] : this.#texts.paths.filter((path) => `${this.#key}/${path}`.startsWith(`${key}/`));
  }

  #isTemplate(path: string): boolean {
    const { patterns, excluded } = this.#allPatterns();
    return isCandidate(path, patterns, excluded) && new Passage(patterns, excluded).leadsToFile(path);
  }

  #allPatterns(): {
    readonly patterns: readonly string[];
    readonly excluded: readonly string[];
    readonly written: string;
  } {
    const configuration = this.#configuration.current;
    const patterns = allPatterns(configuration, this.#patterns.templates);
    const excluded = [...configuration.exclude, ...this.#patterns.exclude];
    return { patterns, excluded, written: JSON.stringify([patterns, excluded]) };
  }

  #changed(path: string): boolean {
    if (!this.concerns(path)) return false;
    this.#forget();
    return true;
  }

  #forget(): void {
    this.#written = undefined;
  }
}
