import type { ProposalFile } from './files.ts';
import { isRelated, isSurelyNumbered, isUsualFolder, lastName, scopeOf } from './folder.ts';

type Groups = ReadonlyMap<string, readonly ProposalFile[]>;

/** Proposals that others may be named after. */
export interface Neighbours {
  readonly files: readonly ProposalFile[];
  /** Whether they are of the same kind, as those of `api/docs/adr` are for `web/docs/adr`. */
  readonly isSameKind: boolean;
}

/**
 * The proposals of the folder that shows best how those of an empty one are named: of the same kind where there are some,
 * and near. Only names with a number or a date count. Undefined where there are none.
 * @param name what the template is called
 */
export function neighboursOf(groups: Groups, folder: string, name: string): Neighbours | undefined {
  const isSameKind = (other: string) =>
    lastName(scopeOf(other)) === lastName(folder) || isRelated(other, `${name} ${lastName(folder)}`);
  const shows = (other: string) => groups.get(other)?.some(isSurelyNumbered) === true;
  const [best] = [...groups.keys()]
    .filter((other) => other !== folder && shows(other) && (isUsualFolder(other) || isSameKind(other)))
    .map((other) => ({ other, isSameKind: isSameKind(other), steps: stepsBetween(folder, other) }))
    .sort((a, b) => Number(b.isSameKind) - Number(a.isSameKind) || a.steps - b.steps);
  return best && { files: groups.get(best.other) ?? [], isSameKind: best.isSameKind };
}

/** How far it is from one folder to another, up and down. */
function stepsBetween(from: string, to: string): number {
  const [a, b] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return a.length + b.length - 2 * shared;
}
