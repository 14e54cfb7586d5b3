import type { Addition, Additions } from './additions.ts';

/** A step in the life of a file: how it came to a path. */
interface Step extends Addition {
  readonly path: string;
}

/** Where and by which commit a file began. */
export type Origin = Pick<Step, 'commit' | 'path'>;

/** How a file came to its path, and to each path that it had before: newest first. Deleted and restored, it is one file. */
function* lineage(additions: Additions, path: string): Generator<Step> {
  for (let at: string | undefined = path, order = -1; at !== undefined; ) {
    const next: Addition | undefined = additions.get(at)?.find((addition) => addition.order > order);
    if (!next) return;
    yield { ...next, path: at };
    at = next.from ?? (at === path ? path : undefined);
    order = next.order;
  }
}

/** All names that a file ever had, the present one first. */
export function namesOf(additions: Additions, path: string): readonly string[] {
  return [...new Set([path, ...[...lineage(additions, path)].flatMap(({ from }) => from ?? [])])];
}

/**
 * How a document was first added, under whatever name; undefined if no commit did.
 * @param templates names of templates: a document made by renaming one began there
 */
export function originOf(additions: Additions, path: string, templates: readonly string[]): Origin | undefined {
  let origin: Origin | undefined;
  for (const step of lineage(additions, path)) {
    origin = step;
    if (step.from !== undefined && templates.includes(step.from)) break;
  }
  return origin;
}
