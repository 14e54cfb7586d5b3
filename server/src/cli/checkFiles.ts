import { basename, extname } from 'node:path';
import { readTemplate, type Template } from '../core/index.ts';
import { realPath } from '../files/nodeHost.ts';
import { readText } from '../files/readText.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import { withoutKnown } from './baseline/baseline.ts';
import type { CheckCommandOptions } from './check.ts';
import { IndexChecks } from './checkIndexes.ts';
import type { Console } from './console.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { FrozenBases } from './frozenBases.ts';
import { judgeFiles } from './judgeFiles.ts';
import { placeToKeep } from './placeToKeep.ts';
import { progressOn } from './progress.ts';
import type { CheckedFile } from './result.ts';
import { Roots } from './roots.ts';
import { Changes } from './scope/changes.ts';
import { restOfRows } from './scope/restOfRows.ts';
import { filesOfShard } from './scope/shard.ts';
import { TemplatesAtCreation } from './templatesAtCreation.ts';
import { textsSince } from './textsSince.ts';
import type { Voice } from './voice.ts';

/** What was found. */
export interface Looked {
  readonly checked: readonly CheckedFile[];
  readonly roots: Roots;
  /** How many problems the baseline knows; undefined where there is none. */
  readonly inBaseline: number | undefined;
  /** Files that stand beside those that were checked, and were not asked about; undefined where all were. */
  readonly beside: Awaited<ReturnType<typeof restOfRows>> | undefined;
}

/**
 * Checks all that is asked about among the files that are named; undefined where it cannot be begun.
 * @param given the only file that is checked, with its text
 */
export async function checkFiles(
  paths: readonly string[],
  options: CheckCommandOptions,
  { complain, tell, failures }: Voice,
  console: Console,
  given?: FoundFile,
): Promise<Looked | undefined> {
  const template = options.template === undefined ? undefined : await readTemplateFile(options.template, complain);
  if (options.template !== undefined && !template) return undefined;

  const roots = new Roots(complain, tell, placeToKeep(options));
  const found = given ? [given] : await findFiles(paths, roots, complain);
  const templateFile = options.template === undefined ? undefined : await realPath(options.template);
  const all = found.filter(({ identity }) => identity !== templateFile);
  if (all.length === 0 && failures.size === 0) complain(`${paths.join(', ')}: no Markdown files there`);
  const changedSince = options.changedLines ?? options.changed;
  const changes =
    changedSince === undefined
      ? undefined
      : await Changes.since(
          all,
          roots,
          { base: changedSince, lines: options.changedLines !== undefined },
          { complain, tell },
        );
  if (changes && failures.size > 0) return undefined;
  const inShard = options.shard ? await filesOfShard(all, options.shard, roots) : all;
  const files = changes?.toExamine(inShard) ?? inShard;

  const history = new TemplatesAtCreation();
  const earlier = options.since === undefined ? new Map() : await textsSince(files, options.since, complain);
  const templateAtCreation = options.templateAtCreation === true;
  const practice = options.practice !== false;
  const bases = new FrozenBases(options.base ?? (changedSince === true ? undefined : changedSince));
  const progress = progressOn(console);
  const results = await judgeFiles(files, {
    roots,
    history,
    template,
    templateAtCreation,
    practice,
    earlier,
    bases,
    indexes: new IndexChecks(),
    tell,
    changes,
    changedLines: options.changedLines !== undefined,
    progress: progress.at,
  });
  progress.end();
  for (const failure of bases.failures) complain(failure);
  for (const note of bases.notes) tell(note);
  for (const file of history.ofUnknownAge)
    tell(
      `${file}: how old its sections are is not known in this shallow clone, so what is new and what is not done may be confused. Fetch the whole history.`,
    );
  if (history.note) tell(history.note);
  for (const result of results) if ('failure' in result) complain(result.failure);
  const judged = results.flatMap((result) => ('failure' in result ? [] : [result]));
  const beside = await withoutKnown(judged, options, changes === undefined, { complain, tell });
  if (!beside) return undefined;
  const checked = beside.left;
  for (const { path, match } of checked)
    if (match?.isStructureOnly)
      tell(
        `${path}: too long to be checked in full. Only its headings and fields were checked, not the text of its sections.`,
      );
  return {
    checked,
    roots,
    inBaseline: options.baseline === undefined ? undefined : beside.known,
    beside: (files === all && !changes) || failures.size > 0 ? undefined : await restOfRows(checked, all, roots),
  };
}

async function readTemplateFile(path: string, complain: Complain): Promise<Template | undefined> {
  try {
    const name = basename(path, extname(path));
    return readTemplate({ id: name, name, text: await readText(path), path });
  } catch (error) {
    complain(explain(path, error));
    return undefined;
  }
}
