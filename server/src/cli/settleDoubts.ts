import { mapConcurrently } from '../mapConcurrently.ts';
import { type Checker, checkFile, type Unchecked } from './checkFile.ts';
import type { FoundFile } from './findFiles.ts';
import { type CheckedFile, rowKey } from './result.ts';

/** One neighbour does not prevail. */
const MIN_CLEAR = 2;

type Result = CheckedFile | Unchecked | undefined;

/** Checks the files that were put off, since they may follow several templates: in doubt the one that most of their neighbours follow. */
export async function settleDoubts(
  files: readonly FoundFile[],
  results: readonly Result[],
  checker: Checker,
  atOnce: number,
): Promise<readonly Result[]> {
  const prevailing = prevailingTemplates(results);
  return mapConcurrently(
    results.map((result, i) => ({ result, file: files[i] as FoundFile })),
    atOnce,
    async (one) => {
      const { result, file } = one;
      if (!result || 'failure' in result || !result.row || !result.rivals) return result;
      const { row, document } = result;
      return checkFile(file, checker, { prevailing: prevailing.get(rowKey(row)), document });
    },
  );
}

/** By row, the template that more than half of those proposals follow that are in no doubt. */
function prevailingTemplates(results: readonly Result[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const result of results) {
    if (!result || 'failure' in result || !result.match || !result.row || result.rivals) continue;
    const key = rowKey(result.row);
    const ofRow = counts.get(key) ?? new Map<string, number>();
    counts.set(key, ofRow);
    const { id } = result.match.template;
    ofRow.set(id, (ofRow.get(id) ?? 0) + 1);
  }
  const most = [...counts].flatMap(([key, ofRow]) => {
    const all = [...ofRow.values()].reduce((sum, count) => sum + count, 0);
    return [...ofRow].filter(([, count]) => count >= MIN_CLEAR && count * 2 > all).map(([id]) => [key, id] as const);
  });
  return new Map(most);
}
