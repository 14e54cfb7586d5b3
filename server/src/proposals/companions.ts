import { isCompanion, ownFolder } from '../core/index.ts';
import type { Host } from '../files/host.ts';

/** The paths of the data files right in a proposal's own folder, such as `kep.yaml`; none for a proposal that is a file. */
export async function companionsOf(host: Host, path: string): Promise<readonly string[]> {
  const folder = ownFolder(path);
  if (folder === undefined) return [];
  const listed = await host.list(folder).catch(() => []);
  return listed.flatMap(({ name, kind }) => (kind === 'file' && isCompanion(name) ? [`${folder}/${name}`] : []));
}
