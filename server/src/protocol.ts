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

/** `proposals/explainTemplate`: what a template means, and what is wrong with it. */
export const EXPLAIN_TEMPLATE_REQUEST = 'proposals/explainTemplate';

/** Names an open document, whose text is explained as it stands in the editor, or else a template by its id. */
export interface ExplainTemplateParams {
  readonly textDocument?: { readonly uri: string };
  readonly templateId?: string;
  /** The workspace folder that the template belongs to. */
  readonly folderUri?: string;
  /** What links to lines start with, `#L12` follows; the URI of the template's file where none is given. */
  readonly linkTo?: string;
}

export interface ExplainedTemplate {
  /** For people, as Markdown. */
  readonly markdown: string;
  /** The same as data: see `schemas/template-explanation.schema.json`. */
  readonly explanation: object;
}
