import { isTemplatePath } from '../../core/workspace/templatePaths.ts';
import type { WalkedHistory } from './additions.ts';
import { readRevisions } from './blobs.ts';
import type { BoundedGit } from './boundedGit.ts';
import { namesOf, originOf } from './lineage.ts';

/** How all files came to their paths. */
export interface Walk extends WalkedHistory {
  /** What is there today. */
  readonly files: ReadonlySet<string>;
}

/** Of the templates that were asked for, all names, by their names today; and by commit, all templates of that day. */
export interface Revisions {
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Those that were asked for come first; more would take git long. */
const MAX_NAMES = 100;

/** Reads the templates of each day on which a document was added. Paths are the repository's. */
export async function readTemplates(
  run: BoundedGit,
  { additions, files }: Walk,
  templates: readonly string[],
): Promise<Revisions> {
  const names = new Map(templates.map((template) => [template, namesOf(additions, template)]));
  const own = [...names.values()].flat();
  const called = [...additions.keys()].filter(isTemplatePath);
  const all = [...new Set([...own, ...called])].slice(0, MAX_NAMES);
  const commits = new Set([...files].flatMap((path) => originOf(additions, path, own)?.commit ?? []));
  return { names, texts: await readRevisions(run, [...commits], all) };
}
