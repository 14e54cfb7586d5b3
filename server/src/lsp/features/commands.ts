/** Applies the edit that it is given. */
export const APPLY_FIX_COMMAND = 'proposals.applyFix';
/** Gives a document, in the version that is named behind it, the status that is named last. */
export const SET_STATUS_COMMAND = 'proposals.setStatus';
/** Shows the first thing that is still to be written in a document. */
export const SHOW_GAP_COMMAND = 'proposals.showGap';
