export const INSERT_MISSING = 'source.insertMissing.proposals';
export const FIX_EVERYTHING = 'source.proposals';
export const FIX_SAFE = 'source.fixAll.proposals';

/**
 * All kinds that are given: `source.fixAll.proposals` is what an editor may run on save, `source.proposals` mends all else too,
 * `source.insertMissing.proposals` inserts all sections that are missing, `refactor.rewrite` changes the status.
 */
export const CODE_ACTION_KINDS = ['quickfix', 'refactor.rewrite', INSERT_MISSING, FIX_SAFE, FIX_EVERYTHING];

/** The trigger kind of an editor that asks by itself, as at each step of the cursor. */
export const AUTOMATIC = 2;

/** Whether the client asked for a kind: `source` stands for `source.x` too. */
export function isWanted(kind: string, only: unknown): boolean {
  return (
    !Array.isArray(only) || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
