import type { TextDocument } from 'vscode-languageserver-textdocument';
import { builtinTemplates } from '../builtinTemplates.ts';
import { checkProposal, type Match, matchTemplate, type Problem, parseDocument, type Template } from '../core/index.ts';
import type { Client } from './client.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

interface OpenDocument {
  readonly text: TextDocument;
  /** What was made of this version; undefined until someone asks. */
  checked?: Checked | undefined;
}

interface Checked {
  readonly match: Match | undefined;
  problems?: readonly Problem[];
}

/** All that the server remembers. Everything else is computed from it. */
export class Session {
  readonly client: Client;
  #isStopped = false;
  readonly #documents = new Map<string, OpenDocument>();
  #settings: Settings = DEFAULT_SETTINGS;

  constructor(client: Client) {
    this.client = client;
  }

  /** Whether the client has said goodbye. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  stop(): void {
    this.#isStopped = true;
  }

  get templates(): readonly Template[] {
    return builtinTemplates();
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    for (const document of this.#documents.values()) document.checked = undefined;
  }

  get uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Takes a document's new text over, instead of any earlier one. */
  set(text: TextDocument): void {
    this.#documents.set(text.uri, { text });
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  text(uri: string): TextDocument | undefined {
    return this.#documents.get(uri)?.text;
  }

  /** The open document as a proposal; undefined for any other document. */
  match(uri: string): Match | undefined {
    return this.#checked(uri)?.match;
  }

  problems(uri: string): readonly Problem[] {
    const checked = this.#checked(uri);
    if (!checked?.match) return [];
    checked.problems ??= checkProposal(checked.match, { severities: this.#settings.severities });
    return checked.problems;
  }

  #checked(uri: string): Checked | undefined {
    const document = this.#documents.get(uri);
    if (document?.text.languageId !== 'markdown') return undefined;
    document.checked ??= { match: matchTemplate(parseDocument(document.text.getText()), this.templates) };
    return document.checked;
  }
}
