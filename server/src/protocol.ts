/**
 * The custom requests between client and server. The client imports nothing else of the server, so this file imports
 * nothing at all.
 */

/** A template the user can start a proposal from. */
export interface TemplateName {
  readonly id: string;
  readonly name: string;
}

/** `proposals/templates`: no parameters, gives all templates. */
export const TEMPLATES_REQUEST = 'proposals/templates';

/** `proposals/newProposal`: suggests name and content of a new proposal, writes nothing. */
export const NEW_PROPOSAL_REQUEST = 'proposals/newProposal';

export interface NewProposalParams {
  readonly templateId: string;
  readonly title: string;
  /** The workspace folder it is for; none for an untitled document. */
  readonly folderUri?: string;
  /** Whether the workspace is trusted: only then git is asked for the author's name. */
  readonly trusted: boolean;
}

export interface NewProposal {
  readonly fileName: string;
  /** Where proposals go, relative to the workspace folder: the setting `proposals.folder`. */
  readonly folder: string;
  readonly snippet: string;
}

/** `proposals/createFile`: writes a new proposal, never over an existing file. */
export const CREATE_FILE_REQUEST = 'proposals/createFile';

export interface CreateFileParams {
  readonly templateId: string;
  readonly title: string;
  readonly folderUri: string;
  /** Relative to the workspace folder, as the user confirmed it. */
  readonly path: string;
  readonly trusted: boolean;
}

export interface CreatedFile {
  readonly uri: string;
  readonly snippet: string;
}

/** `proposals/gaps`: takes `{ textDocument: { uri } }`, gives what is still to be written, from top to bottom; `null` for any other document. */
export const GAPS_REQUEST = 'proposals/gaps';

/** A place in a document: lines and characters count from 0, characters in UTF-16 code units. */
export interface GapPosition {
  readonly line: number;
  readonly character: number;
}

export interface GapRange {
  readonly start: GapPosition;
  /** The same as `start` where something is to be written and nothing to be replaced. */
  readonly end: GapPosition;
  /** The section or field it is in. */
  readonly label: string;
}

/** What the client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Whether the client itself offers a snippet for each section of the built-in templates, so that they are not offered twice. */
  readonly templateSnippets?: boolean;
}
