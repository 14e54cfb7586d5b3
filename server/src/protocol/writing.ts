import type { TemplateName } from './newProposals.ts';
import type { TextRange } from './ranges.ts';

/** The command that selects the next thing to write. */
export const NEXT_GAP_COMMAND = 'proposals.nextGap';

/** `proposals/gaps`: takes `{ textDocument: { uri } }`, gives what is still to be written, from top to bottom; `null` for any other document. */
export const GAPS_REQUEST = 'proposals/gaps';

/** `proposals/outline`: takes `{ textDocument: { uri } }`, gives the rows of a proposal's outline; `null` for any other document. */
export const OUTLINE_REQUEST = 'proposals/outline';

export interface OutlineRow {
  readonly name: string;
  /** In words: a field's value, or what is left to write. */
  readonly detail: string;
  readonly kind: 'section' | 'field';
  /** Not there, nothing in it, only the template's text, some of that left, or written; none where the template asks for nothing. */
  readonly state?: 'missing' | 'empty' | 'unwritten' | 'leftovers' | 'filled';
  /** All that belongs to it; for a missing section the place where it goes. */
  readonly range: TextRange;
  /** What to select for somebody who goes there. */
  readonly target: TextRange;
  /** Names a missing section in `proposals/insertSection`. */
  readonly section?: number;
  readonly children: readonly OutlineRow[];
}

/** `proposals/insertSection`: the edit that inserts a missing section where it belongs. Writes nothing. */
export const INSERT_SECTION_REQUEST = 'proposals/insertSection';

export interface InsertSectionParams {
  readonly textDocument: { readonly uri: string };
  /** As an outline row has it. */
  readonly section: number;
}

export interface InsertedSection {
  /** A `WorkspaceEdit`. */
  readonly edit: object;
  /** In the text afterwards: what to select, the first thing to be written. */
  readonly target: TextRange;
}

/**
 * `proposals/status`, sent to a client that has the experimental capability `proposalsStatus`: what an open Markdown
 * document is, each time it was checked.
 */
export const STATUS_NOTIFICATION = 'proposals/status';

/** `proposals/documentStatus`: takes `{ textDocument: { uri } }`, gives the same when asked for; `null` for what is no open Markdown document. */
export const DOCUMENT_STATUS_REQUEST = 'proposals/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  /** "unmatched" for what looks like a proposal although no template is known for it, so that nothing is checked. */
  readonly kind: 'proposal' | 'template' | 'unmatched' | 'other';
  /** For a proposal that owes no sections: a "stub" only says where its text went, a "process" document explains proposals. */
  readonly ownKind?: 'stub' | 'process';
  /** Whether a proposal is so long that only its structure is looked at. */
  readonly isStructureOnly?: true;
  /** The template that a proposal follows. */
  readonly template?: TemplateName;
  /** Why it is that template, in words. */
  readonly evidence: readonly string[];
  /** How far a proposal is. */
  readonly progress?: DocumentProgress;
}

export interface DocumentProgress {
  /** As the author wrote it; none where there is none yet. */
  readonly status?: string;
  /** How many of the sections that the template wants are written. */
  readonly written: number;
  readonly wanted: number;
  /** The first of those that are not, as the template calls them: not there, empty, holding only advice, or with some of that left. */
  readonly open: readonly { readonly name: string; readonly state: 'missing' | 'empty' | 'unwritten' | 'leftovers' }[];
  /** How many problems there are of each severity. */
  readonly problems: { readonly error: number; readonly warning: number; readonly information: number };
}
