import type { Stage } from '../language/lexicon.ts';
import { groupBy } from '../text/groupBy.ts';
import { proposalFile } from '../workspace/naming/files.ts';
import { scopeOf } from '../workspace/naming/folder.ts';
import type { Entry } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';

/** Where the proposals of a stage stand, and how many of them. */
export interface StageFolder {
  readonly folder: string;
  readonly inside: number;
  readonly all: number;
}

/** Fewer of a stage do not show where these stand; a folder is another stage's only where that one has so many, too. */
export const MIN_PROPOSALS = 3;
/** Where so many stand is the place of all: a file or two is always left behind, and the one that is judged counts as well. */
const MIN_SHARE = 0.7;

/** The folders of the stages that have one, among the proposals that belong together with a given one. */
export function stageFolders(
  index: ProposalIndex,
  of: Pick<Entry, 'path' | 'template' | 'series'>,
): ReadonlyMap<Stage, StageFolder> {
  const counts = [...(index.tally(stagesIn).get(togetherIn(of)) ?? [])].map(([place, inside]) => {
    const [stage, folder = ''] = place.split('\n');
    return { stage: stage as Stage, folder, inside };
  });
  return new Map(
    [...groupBy(counts, ({ stage }) => stage)].flatMap(([stage, folders]) => {
      const all = folders.reduce((sum, { inside }) => sum + inside, 0);
      const { folder, inside } = folders.reduce((most, next) => (next.inside > most.inside ? next : most));
      return all >= MIN_PROPOSALS && inside >= all * MIN_SHARE ? [[stage, { folder, inside, all }] as const] : [];
    }),
  );
}

/** Where a proposal of a stage stands, among those that it belongs together with. */
function* stagesIn(entry: Entry): Iterable<readonly [string, string]> {
  const stage = entry.status?.stage;
  if (stage) yield [togetherIn(entry), `${stage}\n${folderIn(entry.path)}`];
}

/** The folder that a proposal stands in, be it a file or a folder of its own. */
export function folderIn(path: string): string {
  return proposalFile(path)?.folder ?? path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What is the same for proposals by one template in one series, whichever of its folders they stand in. */
export function togetherIn({ path, template, series }: Pick<Entry, 'path' | 'template' | 'series'>): string {
  const folder = folderIn(path);
  return `${template}\n${folder === series ? scopeOf(folder) : series}`;
}
