import type { Stage } from '../language/lexicon.ts';
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

const known = new WeakMap<ProposalIndex, Map<string, ReadonlyMap<Stage, StageFolder>>>();

/** The folders of the stages that have one, among the proposals that belong together with a given one. */
export function stageFolders(
  index: ProposalIndex,
  of: Pick<Entry, 'path' | 'template' | 'series'>,
): ReadonlyMap<Stage, StageFolder> {
  const ofIndex = known.get(index) ?? new Map<string, ReadonlyMap<Stage, StageFolder>>();
  known.set(index, ofIndex);
  const key = togetherIn(of);
  const folders = ofIndex.get(key) ?? readStageFolders(index, key);
  ofIndex.set(key, folders);
  return folders;
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

function readStageFolders(index: ProposalIndex, key: string): ReadonlyMap<Stage, StageFolder> {
  const counts = new Map<Stage, Map<string, number>>();
  for (const entry of index.entries) {
    const { path, status } = entry;
    if (!status?.stage || togetherIn(entry) !== key) continue;
    const folder = folderIn(path);
    const ofStage = counts.get(status.stage) ?? new Map<string, number>();
    counts.set(status.stage, ofStage.set(folder, (ofStage.get(folder) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([stage, folders]) => {
      const all = [...folders.values()].reduce((a, b) => a + b);
      const [folder, inside] = [...folders].reduce((most, next) => (next[1] > most[1] ? next : most));
      return all >= MIN_PROPOSALS && inside >= all * MIN_SHARE ? [[stage, { folder, inside, all }] as const] : [];
    }),
  );
}
