import { rowOf } from '../../core/index.ts';
import type { Complain } from '../../files/unreadable.ts';
import { findFiles } from '../findFiles.ts';
import { judgeFiles, usualKnowledge } from '../judgeFiles.ts';
import { type CheckedFile, summarize } from '../result.ts';
import { type Root, Roots } from '../roots.ts';
import { saidOfUnseen } from '../saidOfUnseen.ts';

/** What stands in a repository, as far as it is about proposals. */
export interface Survey {
  readonly root: Root;
  readonly checked: readonly CheckedFile[];
  /** Which templates have proposals, and in which folders; in the order of the folders. */
  readonly series: readonly Series[];
  /** In words: proposals without a template. */
  readonly unseen: readonly string[];
  /** How many errors and warnings a check tells. */
  readonly problems: number;
  /** How many it would tell without looking at what most proposals do. */
  readonly byTheLetter: number;
}

/** Proposals of one folder that follow one template. */
export interface Series {
  /** Relative to the root; '' for that itself. */
  readonly folder: string;
  readonly template: string;
  /** Whether nobody wrote the template: records agree on it. */
  readonly isLearned: boolean;
  readonly count: number;
}

export interface SurveyOptions {
  readonly complain: Complain;
  readonly tell: Complain;
  readonly cacheFolder: string | undefined;
  /** The text of a `.proposals.yaml` that is not written yet. */
  readonly configuration?: string | undefined;
}

/** Looks at all Markdown below the root round a folder, and checks it as it would be. */
export async function survey(
  folder: string,
  { complain, tell, cacheFolder, configuration }: SurveyOptions,
): Promise<Survey> {
  const roots = new Roots(complain, tell, cacheFolder, { unwritten: configuration });
  const root = await roots.rootAround(folder);
  const files = await findFiles([root.host.folder], roots, complain);
  const own: typeof files = [];
  // What has a root of its own is set up there.
  for (const file of files) if ((await roots.rootOf(file)).host.folder === root.host.folder) own.push(file);
  const judged = async (practice: boolean) => {
    const results = await judgeFiles(own, { ...usualKnowledge(roots, () => undefined), practice });
    for (const result of results) if ('failure' in result) complain(result.failure);
    return results.flatMap((result) => ('failure' in result ? [] : [result]));
  };
  const checked = await judged(true);
  const letter = root.library.configuration.practice ? await judged(false) : checked;
  await roots.save();
  return {
    root,
    checked,
    series: seriesIn(checked),
    unseen: checked.some(({ row }) => row) ? await saidOfUnseen(checked) : [],
    problems: counting(checked),
    byTheLetter: counting(letter),
  };
}

function counting(checked: readonly CheckedFile[]): number {
  const { errors, warnings } = summarize(checked);
  return errors + warnings;
}

function seriesIn(checked: readonly CheckedFile[]): readonly Series[] {
  const found = new Map<string, Series>();
  for (const { inRoot, match } of checked) {
    if (!match) continue;
    const folder = rowOf(inRoot);
    const { id, learned } = match.template;
    const key = `${folder}\n${id}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { folder, template: id, isLearned: learned !== undefined, count });
  }
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : b.count - a.count));
}
