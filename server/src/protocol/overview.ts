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
