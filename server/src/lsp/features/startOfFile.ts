/** Where a proposal is shown that is to be opened as a whole. */
export const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } as const;
