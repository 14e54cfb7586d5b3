/**
 * What of the machine's `GIT_…` git is told: where its programs are, how far it looks for a repository, and the user's configuration, which
 * may hold `safe.directory`. A repository is the one that stands round a folder.
 */
const KEPT =
  /^GIT_(?:EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|PARAMETERS|(?:KEY|VALUE)_\d+))$/i;

/** Nothing is asked and nothing is fetched, by whatever way, and messages are read by us alone. */
const OWN = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C' };

/**
 * The environment in which git answers for a folder as it would for anybody. All else that is called `GIT_…` is left out, since it changes what
 * commands find: how paths are compared (`GIT_ICASE_PATHSPECS`), and in a hook, where such are set, another repository or index, by a path that
 * counts from where the hook runs.
 */
export function gitEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
  return { ...Object.fromEntries(kept), ...OWN };
}
