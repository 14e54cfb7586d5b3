import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, ProposalDocument } from '../core/index.ts';
import type { Followed } from './followDocument.ts';
import type { Told } from './workspace/carried.ts';

interface OpenDocument {
  readonly text: TextDocument;
  /** What was told of an earlier text, as long as this one may still be changing. */
  earlier?: Told | undefined;
  /** The text as it was cut last, be it this one or an earlier one: what has not changed since is not read again. */
  parsed?: ProposalDocument | undefined;
  /** What was made of this version; undefined until someone asks. */
  checked?: Checked | undefined;
}

/** What was made of a document's text. */
export interface Checked extends Followed {
  /** Undefined until someone asks. */
  problems?: readonly Problem[];
  /** The same with each thing that is to be written in a section. */
  problemsInDetail?: readonly Problem[];
}

/** The documents that are open, and what was made of each, until it changes or what it was judged by does. */
export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #follow: (text: TextDocument, before?: ProposalDocument) => Followed;

  constructor(follow: (text: TextDocument, before?: ProposalDocument) => Followed) {
    this.#follow = follow;
  }

  get uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  get texts(): readonly TextDocument[] {
    return [...this.#documents.values()].map(({ text }) => text);
  }

  text(uri: string): TextDocument | undefined {
    return this.#documents.get(uri)?.text;
  }

  /** Takes a document's new text over, instead of any earlier one. */
  set(text: TextDocument): void {
    const before = this.#documents.get(text.uri);
    const { match, problems } = before?.checked ?? {};
    const earlier = match && problems ? { match, problems } : before?.earlier;
    this.#documents.set(text.uri, { text, earlier, parsed: before?.parsed });
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  /** What was made of a document; undefined for what is no open Markdown document. */
  checked(uri: string): Checked | undefined {
    const document = this.#documents.get(uri);
    if (document?.text.languageId !== 'markdown') return undefined;
    document.checked ??= { ...this.#follow(document.text, document.parsed) };
    document.parsed = document.checked.document;
    return document.checked;
  }

  /** What was told of an earlier text, as long as the document was not settled since. */
  earlier(uri: string): Told | undefined {
    return this.#documents.get(uri)?.earlier;
  }

  /** Has a document judged among others as it is now. */
  settle(uri: string): void {
    const document = this.#documents.get(uri);
    if (document) document.earlier = undefined;
    this.forgetProblems(uri);
  }

  /** Has a document judged anew, by the same template. */
  forgetProblems(uri: string): void {
    const checked = this.#documents.get(uri)?.checked;
    delete checked?.problems;
    delete checked?.problemsInDetail;
  }

  /** Has a document looked at anew. Gives whether it is open. */
  forget(uri: string): boolean {
    const document = this.#documents.get(uri);
    if (document) document.checked = undefined;
    return document !== undefined;
  }

  forgetAll(): void {
    for (const uri of this.uris) this.forget(uri);
  }

  /** Has all documents judged anew by what others say: which templates they follow is known, where these do not decide that. */
  forgetOthers(): void {
    for (const [uri, { checked }] of this.#documents) {
      if (checked?.asksNeighbours) this.forget(uri);
      else this.forgetProblems(uri);
    }
  }
}
