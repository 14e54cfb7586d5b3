/**
 * `proposals/chooseTemplate`: the text that `.proposals.yaml` has once a file, or all in its folder, follows a template, or
 * none. Writes nothing.
 */
export const CHOOSE_TEMPLATE_REQUEST = 'proposals/chooseTemplate';

export interface ChooseTemplateParams {
  /** A document in a workspace folder. */
  readonly uri: string;
  readonly scope: 'file' | 'folder';
  /** None for "no proposal". */
  readonly templateId?: string;
}

export interface ChosenTemplate {
  /** The workspace's `.proposals.yaml`, which may not exist yet. */
  readonly uri: string;
  readonly text: string;
}

/** `proposals/learnTemplate`: the template that the records in a folder follow, where they have none. */
export const LEARN_TEMPLATE_REQUEST = 'proposals/learnTemplate';

export interface LearnTemplateParams {
  /** The workspace folder. */
  readonly folderUri: string;
  /** The folder of the records, relative to it, with forward slashes; '' for the workspace folder itself. */
  readonly folder: string;
}

/** An error where the records show none, with the reason for the user. */
export interface LearnedTemplate {
  readonly text: string;
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
