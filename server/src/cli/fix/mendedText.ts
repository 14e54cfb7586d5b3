import {
  applyEdits,
  followTemplate,
  type Match,
  type ProposalDocument,
  parseDocument,
  type TextEdit,
} from '../../core/index.ts';
import type { ChangedText } from '../../files/changeFiles.ts';
import type { Root } from '../roots.ts';

/** A file that is being mended: as it was read, and as it is by now. */
export class MendedText {
  readonly root: Root;
  /** Relative to the root. */
  readonly path: string;
  /** As the user sees it. */
  readonly shown: string;
  readonly before: string;
  /** None for a file that is no proposal. */
  match: Match | undefined;
  document: ProposalDocument;

  constructor(
    at: { readonly root: Root; readonly path: string; readonly shown: string },
    document: ProposalDocument,
    match: Match | undefined,
  ) {
    this.root = at.root;
    this.path = at.path;
    this.shown = at.shown;
    this.before = document.text;
    this.document = document;
    this.match = match;
  }

  /** @param edits against the text as it is by now */
  edit(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const { match, document } = this;
    this.document = parseDocument(applyEdits(document.text, edits), { before: document });
    this.match = match && followTemplate(this.document, match.template, match.evidence);
  }

  get isChanged(): boolean {
    return this.document.text !== this.before;
  }

  /** What is to be written. */
  get change(): ChangedText {
    return { path: this.path, before: this.before, after: this.document.text };
  }
}

/** What a file is found by among those that are mended. */
export function keyOf({ host }: Root, path: string): string {
  return `${host.folder}\n${path}`;
}
