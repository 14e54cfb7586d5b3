/** The first of each line of git's versions that fetches nothing when it is told `GIT_NO_LAZY_FETCH`; of later lines all do. */
const FIRST: ReadonlyMap<number, number> = new Map([
  [39, 4],
  [40, 2],
  [41, 1],
  [42, 2],
  [43, 4],
  [44, 1],
]);

/** The last line that had it only from some version on. */
const LAST_MENDED = 44;

/** What git says that it is, as one that can be kept from fetching what is missing; false for what is none. */
export function canBeKeptFromFetching(version: string | undefined): boolean {
  const [, major = 0, minor = 0, patch = 0] = (/^git version (\d+)\.(\d+)(?:\.(\d+))?/.exec(version ?? '') ?? []).map(
    Number,
  );
  if (major !== 2) return major > 2;
  const first = FIRST.get(minor);
  return first === undefined ? minor > LAST_MENDED : patch >= first;
}

/**
 * Whether a repository is one that objects are missing from, which git fetches when it needs them, by a program that the repository's
 * configuration names.
 * @param names of its configuration, a NUL behind each
 */
export function isPartialClone(names: string): boolean {
  return names.split('\0').some((name) => /^(?:extensions\.partialclone|remote\..*\.promisor)$/is.test(name));
}
