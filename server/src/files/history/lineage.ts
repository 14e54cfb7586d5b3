import type { Addition, Additions } from './additions.ts';

/** How a file came to its path, and to each path that it had before: newest first. Deleted and restored, it is one file. */
export function* lineage(additions: Additions, path: string): Generator<Addition> {
  for (let at: string | undefined = path, order = -1; at !== undefined; ) {
    const next: Addition | undefined = additions.get(at)?.find((addition) => addition.order > order);
    if (!next) return;
    yield next;
    at = next.from ?? (at === path ? path : undefined);
    order = next.order;
  }
}

/** All names that a file ever had, the present one first. */
export function namesOf(additions: Additions, path: string): readonly string[] {
  return [...new Set([path, ...[...lineage(additions, path)].flatMap(({ from }) => from ?? [])])];
}

/**
 * The commit that first added a document, under whatever name; undefined if none did.
 * @param templates names of its template: a document made by renaming the template began there
 */
export function creationOf(additions: Additions, path: string, templates: readonly string[]): string | undefined {
  let commit: string | undefined;
  for (const addition of lineage(additions, path)) {
    commit = addition.commit;
    if (addition.from !== undefined && templates.includes(addition.from)) break;
  }
  return commit;
}
