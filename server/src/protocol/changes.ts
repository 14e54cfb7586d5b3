/** `proposals/updateIndex`: what brings indexes of proposals up to date. Writes nothing. */
export const UPDATE_INDEX_REQUEST = 'proposals/updateIndex';

export interface UpdateIndexParams {
  /** A document in a workspace folder: the indexes of that folder. Without one those of all folders. */
  readonly textDocument?: { readonly uri: string };
  /** Whether the document's own will do, where it holds any. */
  readonly onlyThere?: boolean;
}

export interface UpdatedIndexes {
  /** How many documents hold an index, and in how many one is stale. */
  readonly found: number;
  readonly stale: number;
  /** A `WorkspaceEdit`. */
  readonly edit: object;
  /** Where no document holds one: what puts an index into the one that was named. */
  readonly text?: string;
}

/** `proposals/renumber`: what gives a proposal another number, in its path, its text and wherever its folder names it. Writes nothing. */
export const RENUMBER_REQUEST = 'proposals/renumber';

export interface RenumberParams {
  readonly textDocument: { readonly uri: string };
  /** As the user wrote it; the next free one where none is given. */
  readonly number?: string;
  /** As in `NewProposalParams`. */
  readonly trusted: boolean;
  /** Whether each part of the edit is to be confirmed, where the client understands that. */
  readonly isToConfirm?: boolean;
}

export interface RenumberedProposal {
  readonly number: number;
  /** Where the proposal stands afterwards. */
  readonly uri: string;
  /** A `WorkspaceEdit`. */
  readonly edit: object;
  /** Places that name the number where another proposal has it as well: they stay. */
  readonly unsure: readonly { readonly uri: string; readonly line: number }[];
}

/** The command that brings the document in the active editor to its template as it is now. */
export const MIGRATE_COMMAND = 'proposals.migrate';

/** `proposals/migrate`: what brings proposals to their template as it is now, or to another one. Writes nothing. */
export const MIGRATE_REQUEST = 'proposals/migrate';

export interface MigrateParams {
  /** An open proposal; with `isForAll` also an open template. */
  readonly textDocument: { readonly uri: string };
  /** The template that it is to follow; what the one that it was written by has become where none is named. */
  readonly templateId?: string;
  /** Whether all proposals of its folder are meant that follow the template that it follows, or is. */
  readonly isForAll?: boolean;
}

/** An error where nothing can be said, with the reason for the user. */
export interface MigratedProposals {
  /** The template, by its name. */
  readonly template: string;
  /** How many proposals were looked at. */
  readonly proposals: number;
  /** How many of them are not to be changed any more, by their status. */
  readonly frozen: number;
  /** What changes: the proposals in the order of their paths, and then `.proposals.yaml` where that has to say which template one follows. */
  readonly files: readonly MigratedDocument[];
  /** What one lacks that its author left out, although the older template asked for it as well. */
  readonly leftOut: readonly string[];
  /** A `WorkspaceEdit`. */
  readonly edit: object;
}

export interface MigratedDocument {
  readonly uri: string;
  /** What is done, in words. */
  readonly steps: readonly string[];
  /** What stays although the template does not ask for it, in words. */
  readonly kept: readonly string[];
  /** Whether there is a file by now. */
  readonly isThere: boolean;
  /** The text afterwards. */
  readonly text: string;
}
