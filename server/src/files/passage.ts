import { fitsPattern } from '../core/workspace/pathPattern.ts';

/** What is no team's own, however it is named. */
const NEVER = /^(?:node_modules|\.git)$/;
/** Other people's code in a repository: much of it, and none of its proposals are the team's. */
const VENDORED =
  /^(?:vendor|vendored|third[-_]?party|bower_components|jspm_packages|site-packages|venv|Pods|Carthage)$/;
/** Folders that a dot hides, and that hold templates or proposals. */
const USUAL = /^\.(?:github|gitlab|gitea|forgejo|proposals|specify|templates?|adrs?|rfcs?|decisions|docs|config|meta)$/;

/**
 * Which folders are looked into: not `node_modules` and `.git`, nor what is excluded; others' code and hidden folders only where
 * somebody named them. Paths are relative to the folder that is walked, as patterns are.
 */
export class Passage {
  readonly #ways: readonly string[];
  readonly #excluded: readonly string[];

  constructor(named: readonly string[] = [], excluded: readonly string[] = []) {
    this.#ways = named.flatMap(waysOf);
    this.#excluded = excluded;
  }

  /** Whether a folder is looked into, if the one that holds it is. */
  leadsTo(folder: string): boolean {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (NEVER.test(name)) return false;
    if (isPassedOver(name) && !this.#ways.some((way) => fitsPattern(way, folder))) return false;
    return !this.#excluded.some(
      (pattern) => fitsPattern(pattern, `${folder}/\0`) && fitsPattern(pattern, `${folder}/\0/\0`),
    );
  }

  /** Whether a walk that begins at a folder comes by a file in it. */
  leadsToFile(path: string, from = ''): boolean {
    for (let at = path.indexOf('/', from.length + 1); at >= 0; at = path.indexOf('/', at + 1)) {
      if (!this.leadsTo(path.slice(0, at))) return false;
    }
    return true;
  }
}

/** Whether a folder holds nothing of the team's, by its name. */
function isPassedOver(name: string): boolean {
  return VENDORED.test(name) || (name.startsWith('.') && !USUAL.test(name));
}

/** The folders that somebody named in a pattern and that would be passed over: `docs/.drafts` for `docs/.drafts/*.md`. */
function waysOf(pattern: string): readonly string[] {
  const names = pattern.replace(/^(?:\.\/)+/, '').split('/');
  return names.flatMap((name, i) => (isPassedOver(name) ? [names.slice(0, i + 1).join('/')] : []));
}
