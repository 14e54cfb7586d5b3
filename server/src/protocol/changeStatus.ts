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
