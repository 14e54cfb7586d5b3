import {
  chooseTemplate,
  isForRow,
  learnedTemplate,
  learnShape,
  MIN_RECORDS,
  type ProposalDocument,
  ROW_DEPTH,
  rowOf,
  type Template,
  type TemplateLibrary,
  withLearned,
} from './core/index.ts';
import type { Host } from './files/host.ts';
import type { Walk } from './files/walk.ts';
import { filesIn } from './proposals/filesIn.ts';
import { readRecords } from './readRecords.ts';

/** More do not make a shape clearer: the newest by their names say how records are written today. */
const MAX_RECORDS = 200;

export interface LearnedInOptions {
  /** What was found in the root already. */
  readonly walked?: Walk;
  /** What was read there already, by path. */
  readonly known?: ReadonlyMap<string, ProposalDocument>;
}

/**
 * The template that the records of a folder follow without having one: of those that follow none of the library's. Undefined where a
 * template is for them, or most follow one, and where they do not agree. See `learnedTemplate`.
 * @param row the folder, relative to the root; '' for that itself
 */
export async function learnedIn(
  host: Host,
  library: TemplateLibrary,
  row: string,
  { walked, known }: LearnedInOptions = {},
): Promise<Template | undefined> {
  if (!library.configuration.practice || library.own.some((own) => isForRow(row, own))) return undefined;
  const files = (await filesIn(host, library, { from: row, depth: ROW_DEPTH }, walked)).filter(
    (path) => rowOf(path) === row,
  );
  if (files.length < MIN_RECORDS) return undefined;
  const records = await readRecords(host, [...files].sort().slice(-MAX_RECORDS), known);
  const written = withLearned(library, []);
  const without = records.filter(
    ({ path, document }) => chooseTemplate(written, document, path).reason === 'unmatched',
  );
  if (without.length * 2 < records.length) return undefined;
  const shape = learnShape(without.map(({ document }) => document));
  return shape && learnedTemplate(row, shape);
}
