/**
 * All kinds that are given: `source.fixAll.proposals` is what an editor may run on save, `source.proposals` mends all else too,
 * `source.insertMissing.proposals` inserts all sections that are missing, `refactor.rewrite` changes the status.
 */
export const CODE_ACTION_KINDS = [
  'quickfix',
  'refactor.rewrite',
  'source.insertMissing.proposals',
  'source.fixAll.proposals',
  'source.proposals',
];

/** Applies the edit that it is given. */
export const APPLY_FIX_COMMAND = 'proposals.applyFix';
