import * as l10n from '@vscode/l10n';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Cell } from '../document/tables.ts';
import type { Entry } from '../index/entry.ts';
import type { Stage } from '../language/lexicon.ts';
import { stageOf } from '../matching/stage.ts';
import { countsOf } from '../text/counts.ts';
import { groupBy } from '../text/groupBy.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { baseOf } from '../workspace/naming/files.ts';
import { templateById } from '../workspace/templateLibrary.ts';
import type { IndexFix, IndexProblem } from './indexProblems.ts';
import { labelOf } from './label.ts';
import { allLinked, linkedFrom, type StatusRow, type StatusTable, statusTablesIn } from './statusTables.ts';
import type { Catalog } from './updateIndexes.ts';

/** A table with fewer proposals is a selection of them, as is one that leaves more out. */
const MIN_LISTED = 4;
const MIN_SHARE = 0.8;

/**
 * What the tables in which somebody keeps proposals by hand say otherwise than these do; undefined where there are none.
 * @param path of the document, relative to the root
 * @param isWritten whether what starts at an offset is written for the author, and not by hand
 */
export function tableProblems(
  catalog: Catalog,
  document: ProposalDocument,
  path: string,
  isWritten: (start: number) => boolean,
): readonly IndexProblem[] | undefined {
  const byPath = new Map(catalog.entries.map((entry) => [entry.path, entry]));
  // A proposal's own tables are about something else.
  if (byPath.has(path)) return undefined;
  const linked = linkedFrom(path, (at) => byPath.get(at));
  const tables = statusTablesIn(document, linked).filter(({ header }) => !isWritten(header.start));
  if (tables.length === 0) return undefined;
  const rows = tables.flatMap((table) => table.rows);
  const counts = countsOf(rows.map(({ entry }) => entry.path));
  const named = new Set(allLinked(document.text, linked));
  return [
    // One that has several rows has a history there.
    ...rows.filter(({ entry }) => counts.get(entry.path) === 1).flatMap((row) => outdated(catalog, row)),
    ...[...groupBy(rows, seriesOf).values()].flatMap((series) => incomplete(catalog, tables, series, named)),
  ];
}

function outdated({ library }: Catalog, { entry, status }: StatusRow): IndexProblem[] {
  const { fields = [] } = templateById(library, entry.template) ?? {};
  const here = stageOf(status.text, fields.find(({ role }) => role === 'status')?.allowed);
  const there = entry.status?.stage;
  if (!entry.status || !here || !there || areAlike(here, there)) return [];
  const label = nameOf(entry);
  const [written, value] = [quoted(status.text), quoted(entry.status.value)];
  return [
    {
      rule: 'index-outdated',
      message: l10n.t('`{0}`: `{1}` here, but `{2}` in its own file. Correct one of them.', label, written, value),
      subject: label,
      other: entry.path,
      range: status.range,
      // Such a column may say how far the work is.
      isUncertain: [here, there].sort().join() === 'accepted,implemented',
      ...cellFix(status, entry.status.value),
    },
  ];
}

/** A cell of plain words, in bold or so perhaps. */
const PLAIN = /^([*_`]{0,3})[\p{L}\p{N}][\p{L}\p{N} .,-]{0,60}\1$/u;

/** What has a cell say what the proposal says; nothing where more stands there than words. */
function cellFix({ text, range }: Cell, value: string): { readonly fix?: IndexFix } {
  const marks = PLAIN.exec(text)?.[1]?.length;
  // What a status says at length is shown in short.
  if (marks === undefined || /\||…$/.test(value)) return {};
  const edit = { range: { start: range.start + marks, end: range.end - marks }, newText: value };
  return { fix: { title: l10n.t('Change to "{0}"', value), edit, isPreferred: false } };
}

/** Whether two stages may be meant alike: what one team calls proposed is another's draft. */
function areAlike(one: Stage, other: Stage): boolean {
  const isOpen = (stage: Stage) => stage === 'draft' || stage === 'review';
  return one === other || (isOpen(one) && isOpen(other));
}

/** What is left out of a series that the tables of a document have nearly all of; of stages that nobody keeps there, none is. */
function incomplete(
  { entries }: Catalog,
  tables: readonly StatusTable[],
  rows: readonly StatusRow[],
  named: ReadonlySet<Entry>,
): IndexProblem[] {
  const [first] = rows;
  const table = tables.find((one) => one.rows.some((row) => row === first));
  const stages = new Set(rows.map(({ entry }) => entry.status?.stage));
  if (!first || !table || new Set(rows.map(({ entry }) => entry)).size < MIN_LISTED) return [];
  const wanted = entries.filter((entry) => seriesOf({ entry }) === seriesOf(first) && stages.has(entry.status?.stage));
  const missing = wanted.filter((entry) => !named.has(entry));
  const [one, ...others] = missing;
  if (!one || wanted.length - missing.length < wanted.length * MIN_SHARE) return [];
  const label = nameOf(one);
  return [
    {
      rule: 'index-incomplete',
      message:
        others.length === 0
          ? l10n.t('`{0}` is not listed here. Add it.', label)
          : l10n.t('`{0}` and {1} more are not listed here. Add them.', label, others.length),
      subject: label,
      range: table.header,
    },
  ];
}

function seriesOf({ entry }: Pick<StatusRow, 'entry'>): string {
  return `${entry.template}\n${entry.series}`;
}

function nameOf(entry: Entry): string {
  return subjectOf(labelOf(entry) || baseOf(entry.path));
}
