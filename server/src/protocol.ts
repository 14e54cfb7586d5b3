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
  /** Whether the workspace is trusted: only then git is asked, for the author's name and the numbers on other branches. */
  readonly trusted: boolean;
}

export interface NewProposal {
  /** The file's name the team's way, with the proposal's own folder where it has one: `0042-add-cache/README.md`. */
  readonly fileName: string;
  /** Where proposals go, relative to the workspace folder, '' for that folder itself. */
  readonly folder: string;
  /** The number in the file's name, as it is written there. */
  readonly number?: string;
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
  /** The number that was proposed: where it is still in the path but taken by then, the file gets the next free one. */
  readonly number?: string;
  readonly trusted: boolean;
}

export interface CreatedFile {
  readonly uri: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  /** Whether the path is another one than was confirmed, because its number was taken by then. */
  readonly isRenumbered: boolean;
  readonly snippet: string;
}
