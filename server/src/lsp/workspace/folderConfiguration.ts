import {
  ALL_RULES,
  CONFIGURATION_FILES,
  type Configuration,
  NO_CONFIGURATION,
  type ReadConfiguration,
  readConfiguration,
} from '../../core/index.ts';
import type { Texts } from './texts.ts';

const RULE_IDS = ALL_RULES.map(({ id }) => id);

/** A `.proposals.yaml` as it stands. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
}

/** What a folder's `.proposals.yaml` says. It is read again only when its text has changed. */
export class FolderConfiguration {
  readonly #texts: Texts;
  /** Why files could not be read, by their paths. */
  readonly #refused = new Map<string, string>();
  #read: (ReadConfiguration & ConfigurationFile) | undefined;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** The file as far as is known by now, with what was read in it; undefined where there is none. */
  get file(): (ReadConfiguration & ConfigurationFile) | undefined {
    for (const path of CONFIGURATION_FILES) {
      const text = this.#texts.of(path);
      if (text === undefined) continue;
      if (this.#read?.text !== text || this.#read.path !== path) {
        this.#read = { ...readConfiguration(text, RULE_IDS), path, text };
      }
      return this.#read;
    }
    return undefined;
  }

  get current(): Configuration {
    return this.file?.configuration ?? NO_CONFIGURATION;
  }

  /** Takes note of why a file could not be read; undefined where it could, or is not there. */
  refuse(path: string, reason: string | undefined): void {
    if (reason === undefined) this.#refused.delete(path);
    else if (isConfigurationFile(path)) this.#refused.set(path, reason);
  }

  /** Files called like it that cannot be read, with the reasons in words for the user. */
  get refused(): readonly { readonly path: string; readonly reason: string }[] {
    return [...this.#refused]
      .filter(([path]) => this.#texts.of(path) === undefined)
      .map(([path, reason]) => ({ path, reason }));
  }

  /** Files called like it that are not read: the second of two, and those that are open from folders further in. */
  get unread(): readonly string[] {
    const counts = this.file?.path;
    return this.#texts.paths.filter((path) => path !== counts && isConfigurationFile(path));
  }
}

/** Whether a path or URI ends in what `.proposals.yaml` may be called. */
export function isConfigurationFile(path: string): boolean {
  return CONFIGURATION_FILES.includes(path.slice(path.lastIndexOf('/') + 1));
}
