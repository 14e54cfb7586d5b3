/**
 * The custom requests between client and server. The client imports nothing else of the server, so this file imports
 * nothing at all.
 */

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** False while the user has not said to trust what is open: git is not run then. */
  readonly trusted?: boolean;
  /** False where the editor has symbols for all headings already, and would show each heading twice. */
  readonly documentSymbols?: boolean;
  /** How many characters of an inlay hint the editor shows, so that it is cut behind a word. */
  readonly inlayHintLength?: number;
  /** Whether the client has the command `proposals.changeStatus`, which a code lens may run with the document's URI. */
  readonly statusCommand?: boolean;
  /** Whether the client has the command `proposals.migrate`, which a code lens may run. */
  readonly migrateCommand?: boolean;
  /** Absolute path of a folder of the client's for what the server can make again; the machine's usual place for that where none is named. */
  readonly cacheFolder?: string;
  /** Whether the client has the command `proposals.nextGap`, which a completion of a whole template may run. */
  readonly gapCommand?: boolean;
}

/** `proposals/trusted`, a notification without parameters from the client: the user trusts what is open from now on. */
export const TRUSTED_NOTIFICATION = 'proposals/trusted';

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

/** The command that asks for a proposal's new status; its argument is the document's URI. */
export const CHANGE_STATUS_COMMAND = 'proposals.changeStatus';

/** `proposals/statusChoices`: takes `{ textDocument: { uri } }`, gives what a proposal's status may become; `null` where its template lists nothing. */
export const STATUS_CHOICES_REQUEST = 'proposals/statusChoices';

export interface StatusChoicesAnswer {
  /** What the proposal calls it. */
  readonly key: string;
  readonly current?: string;
  /** In the template's order. */
  readonly choices: readonly {
    readonly value: string;
    /** The same without the example of another proposal: "superseded" for "superseded by ADR-0123". */
    readonly name: string;
    /** As it is listed: "superseded by…". */
    readonly label: string;
    readonly isCurrent: boolean;
    /** Whether it is what a reviewer would expect next; of all choices at most one. */
    readonly isNext: boolean;
    /** Whether a problem would be reported for it. */
    readonly isRefused: boolean;
    /** Whether it says that another proposal takes the place of this one. */
    readonly asksForProposal: boolean;
  }[];
}

/**
 * `proposals/changeStatus`: the edit that gives a proposal another status, with the day of the last update, the signature of an
 * approval and the link to what replaces it, where the template has a place for them. Writes nothing.
 */
export const CHANGE_STATUS_REQUEST = 'proposals/changeStatus';

export interface ChangeStatusParams {
  readonly textDocument: { readonly uri: string };
  /** One of the choices. */
  readonly status: string;
  /** The URI of the proposal that replaces this one. */
  readonly supersededBy?: string;
}

/** `proposals/otherProposals`: takes `{ textDocument: { uri } }`, gives the other proposals of its workspace folder, those of its template first, then the nearest. */
export const OTHER_PROPOSALS_REQUEST = 'proposals/otherProposals';

export interface OtherProposal {
  readonly uri: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  readonly title: string;
}

/** The command that selects the next thing to write. */
export const NEXT_GAP_COMMAND = 'proposals.nextGap';

/** `proposals/gaps`: takes `{ textDocument: { uri } }`, gives what is still to be written, from top to bottom; `null` for any other document. */
export const GAPS_REQUEST = 'proposals/gaps';

/** A place in a document: lines and characters count from 0, characters in the unit that was agreed on at `initialize`. */
export interface GapPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: GapPosition;
  readonly end: GapPosition;
}

/** It ends where it starts where something is to be written and nothing to be replaced. */
export interface GapRange extends TextRange {
  /** The section or field it is in. */
  readonly label: string;
}

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

/** By what the board lays proposals together. */
export type BoardGrouping = 'status' | 'template' | 'author' | 'folder' | 'year';

/** What a status means, and how far a proposal has come. */
export type StatusStage = 'draft' | 'review' | 'accepted' | 'implemented' | 'closed';

/** `proposals/board`: takes `BoardParams`, gives all proposals of the open folders in groups, what is open as it is in the editor. */
export const BOARD_REQUEST = 'proposals/board';

export interface BoardParams {
  readonly by: BoardGrouping;
  /** Words of which a proposal has all somewhere, in its number, title, status, template, path or authors. */
  readonly filter?: string;
}

export interface Board {
  readonly groups: readonly BoardGroup[];
  /** How many proposals there are, those that the filter leaves out among them. */
  readonly total: number;
}

export interface BoardGroup {
  /** Tells it from the others, also in later answers. */
  readonly key: string;
  /** As it is written; '' for those that say nothing, and for the workspace folder itself. */
  readonly name: string;
  /** What a status means. */
  readonly stage?: StatusStage;
  /** Where the grouping is by folder: the workspace folder, and the folder relative to it. */
  readonly folder?: BoardFolder;
  readonly rows: readonly BoardRow[];
}

export interface BoardFolder {
  readonly folderUri: string;
  /** With forward slashes; '' for the workspace folder itself. */
  readonly folder: string;
}

export interface BoardRow {
  readonly uri: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  /** What it is called for short, `RFC-0042` or `0042`; '' for what has no number. */
  readonly label: string;
  readonly title: string;
  readonly status?: string;
  readonly stage?: StatusStage;
  /** The name of the template that it follows. */
  readonly template: string;
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  /** The folder that others like it go to, relative to the workspace folder. */
  readonly home: string;
  /** Known of what is open, and found out in the background of what is not accepted or closed yet. */
  readonly progress?: BoardProgress;
}

export interface BoardProgress {
  /** How many of the sections that the template wants are written. */
  readonly written: number;
  readonly wanted: number;
  /** Of any severity but hints. */
  readonly problems: number;
}

/** `proposals/graph`: takes `GraphParams`, gives how the proposals of the open folders hang together. */
export const GRAPH_REQUEST = 'proposals/graph';

export interface GraphParams {
  /** Only what a proposal names, and what names it. */
  readonly textDocument?: { readonly uri: string };
}

export interface ProposalGraph {
  /** Those that name another one, or are named, in the order of lists. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly uri: string;
  readonly label: string;
  readonly title: string;
  readonly status?: string;
  readonly stage?: StatusStage;
}

/** That a proposal names another one in a field or its status; both by their places in `nodes`. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  /** As it is written: "Supersedes". */
  readonly name: string;
}

/**
 * `proposals/allChanged`, a notification without parameters to a client that has asked for the board or the graph: what it was
 * given is not right any more. Sent once; it comes again when the client has asked again.
 */
export const ALL_CHANGED_NOTIFICATION = 'proposals/allChanged';

/** `proposals/link`: a link to a proposal by number and title, in Markdown. */
export const LINK_REQUEST = 'proposals/link';

export interface LinkParams {
  readonly textDocument: { readonly uri: string };
  /** The document that it is to stand in: where that is elsewhere, and where none is given, the link leads from the workspace folder. */
  readonly from?: string;
}
