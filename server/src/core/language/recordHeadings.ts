import { spoken } from './spoken.ts';

// What sections of decision records are called.

/** Whether a heading says why a decision was needed: "Context and problem statement". */
export const isContextHeading = spoken(({ headings }) => headings.context, 'start');
/** Whether it says what was decided: "Decision outcome". */
export const isDecisionHeading = spoken(({ headings }) => headings.decision, 'start');
