import { type FoundFile, findFiles } from '../cli/findFiles.ts';
import { judgeFiles, usualKnowledge } from '../cli/judgeFiles.ts';
import type { CheckedFile } from '../cli/result.ts';
import { textsSince } from '../cli/textsSince.ts';
import { type Call, isFolderAt } from './call.ts';
import { type Place, RefusedError, shownPath } from './reach.ts';

/**
 * Checks a file, or those in a folder, as `proposals check` does; changes of status are those since the last commit, as in the editor.
 * @throws RefusedError where a file that was named cannot be checked
 */
export async function checked(call: Call, place: Place): Promise<readonly CheckedFile[]> {
  const roots = call.rootsIn(place.folder);
  const found = await filesAt(call, place);
  const files = found.map((file) => ({ ...file, path: shownPath(call.reach, file.identity) }));
  const results = await judgeFiles(files, {
    ...usualKnowledge(roots, call.note),
    // Without git nothing is compared.
    earlier: await textsSince(files, 'HEAD', () => undefined),
  });
  for (const result of results) {
    if (!('failure' in result)) continue;
    if (files.length === 1) throw new RefusedError(result.failure);
    call.note(result.failure);
  }
  if (call.canKeep) await roots.save();
  return results.flatMap((result) => ('failure' in result ? [] : [result]));
}

async function filesAt(call: Call, place: Place): Promise<readonly FoundFile[]> {
  const { path, folder } = place;
  if (!(await isFolderAt(place))) return [{ path, identity: path, base: folder }];
  return findFiles([path], call.rootsIn(folder), call.note);
}
