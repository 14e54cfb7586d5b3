import type { GapRange } from './ranges.ts';

/** A template the user can start a proposal from. */
export interface TemplateName {
  readonly id: string;
  readonly name: string;
  /** Where it stands in its folder; none for a built-in one. */
  readonly path?: string;
  /** For one that nobody wrote: the folder whose records agree on it, relative to its folder, '.' for that itself. */
  readonly learnedFrom?: string;
  /** The folder it belongs to, of the workspace or round a file that was opened alone; none for a built-in one. */
  readonly folderUri?: string;
  /** Whether it is called one for decision records. */
  readonly isForDecisions?: boolean;
}

/** `proposals/templates`: gives the templates of the workspace, and then the built-in ones. */
export const TEMPLATES_REQUEST = 'proposals/templates';

export interface TemplatesParams {
  /** The workspace folder it is about; all of them where none is named. */
  readonly folderUri?: string;
  /** A folder in it: its own templates come first. As the path of `NewProposalParams`. */
  readonly folder?: string;
}

/** `proposals/newProposal`: suggests name and content of a new proposal, writes nothing. */
export const NEW_PROPOSAL_REQUEST = 'proposals/newProposal';

export interface NewProposalParams {
  readonly templateId: string;
  readonly title: string;
  /** The workspace folder it is for; none for an untitled document. */
  readonly folderUri?: string;
  /** The folder that the user chose for it, relative to the workspace folder, '' for that itself; none to leave it open. */
  readonly folder?: string;
  /** Whether the workspace is trusted: only then git is asked, for the author's name and the numbers on other branches. */
  readonly trusted: boolean;
}

export interface NewProposal {
  /** Where it goes, the team's way, relative to the workspace folder: `docs/rfcs/0042-add-cache/README.md`. */
  readonly path: string;
  /** The number in the file's name, as it is written there. */
  readonly number?: string;
  /** The title has no letters to name the file after: the place for them in `path` is open, as in `0042-.md`. */
  readonly lacksWords?: boolean;
  readonly text: string;
  /** What its author writes first. */
  readonly firstGap?: GapRange;
}

/** `proposals/createFile`: writes a new proposal, never over an existing file. */
export const CREATE_FILE_REQUEST = 'proposals/createFile';

export interface CreateFileParams {
  readonly templateId: string;
  readonly title: string;
  readonly folderUri: string;
  /** As in `NewProposalParams`. */
  readonly folder?: string;
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
  /** What its author writes first. */
  readonly firstGap?: GapRange;
}
