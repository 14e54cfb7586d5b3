/** How serious problems are, in the protocol's numbers. */
export const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;
