import { rowOf } from '../../core/index.ts';
import { besideLearned } from '../besideLearned.ts';
import { examineAll } from '../examineAll.ts';
import type { FoundFile } from '../findFiles.ts';
import { type CheckedFile, rowKey } from '../result.ts';
import { pathIn, type Roots } from '../roots.ts';

/** A file of a folder, with what tells whether it follows a template. */
export type InRow = Pick<CheckedFile, 'path' | 'match' | 'row'>;

/**
 * The files beside those that were checked and follow no template, where only some of a folder were checked: whether a template is lacking
 * there, all of them say.
 */
export async function restOfRows(
  checked: readonly InRow[],
  files: readonly FoundFile[],
  roots: Roots,
): Promise<readonly InRow[]> {
  const lacking = new Set(
    checked.flatMap(({ match, row }) => (row && (!match || match.template.learned) ? [rowKey(row)] : [])),
  );
  if (lacking.size === 0) return [];
  const known = new Set(checked.map(({ path }) => path));
  const left: FoundFile[] = [];
  for (const file of files) {
    if (known.has(file.path)) continue;
    const root = await roots.rootOf(file);
    if (lacking.has(rowKey({ root, folder: rowOf(pathIn(root, file)) }))) left.push(file);
  }
  const examined = await besideLearned(await examineAll(left, roots));
  return examined.flatMap((one) => {
    if ('failure' in one || !(one.match || one.choice.reason === 'unmatched')) return [];
    return [{ path: one.file.path, match: one.match, row: { root: one.root, folder: one.row } }];
  });
}
