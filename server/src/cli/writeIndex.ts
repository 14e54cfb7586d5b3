import { dirname } from 'node:path';
import { relative } from 'node:path/posix';
import {
  applyEdits,
  fitsInComment,
  holdsMarkedIndex,
  type IndexOptions,
  indexText,
  LineIndex,
  type Listing,
  lineEndingOf,
  type MarkedIndex,
  markedIndexesIn,
  maxOf,
  mayHoldMarkedIndex,
  newIndex,
  openingComment,
  type ProposalDocument,
  parseDocument,
  type StaleIndex,
  select,
  staleIndexes,
} from '../core/index.ts';
import { PathError } from '../files/checkPath.ts';
import { textIfReadable } from '../files/readText.ts';
import { explain } from '../files/unreadable.ts';
import { isMarkdown } from '../files/walk.ts';
import { type OpenCatalog, openCatalog } from './catalog.ts';
import { changeWhole } from './changeWhole.ts';
import { type Console, printable } from './console.ts';
import { type SelectionOptions, selectionOf, tellOfNone } from './list.ts';
import { complainTo } from './openRoot.ts';

export interface IndexCommandOptions extends SelectionOptions {
  readonly by?: Listing;
  /** The folder whose proposals are wanted. */
  readonly folder?: string;
  /** The file; true for all that hold an index. */
  readonly write?: string | true;
  readonly check?: string | true;
}

/** What became of a file: the worst of all makes the exit code. */
type Outcome = 'fine' | 'stale' | 'failed';
const EXIT_CODES: Readonly<Record<Outcome, number>> = { fine: 0, stale: 1, failed: 2 };

/** `proposals index`: prints an index of the proposals, writes it into files, or checks those there; gives the exit code. */
export async function index(options: IndexCommandOptions, console: Console, cwd?: string): Promise<number> {
  const named = [options.write, options.check].filter((file) => typeof file === 'string');
  const catalog = await openCatalog(named[0] === undefined ? '.' : dirname(named[0]), console, {
    cwd,
    otherwise: 'here',
    keeping: options,
  });
  const said = catalog && (await saidOf(catalog, options, console));
  if (!catalog || !said) return 2;
  if (options.write === undefined && options.check === undefined) {
    const here = select(catalog.library, catalog.entries, { ...said, folder: said.folder ?? catalog.folder });
    if (here.length === 0) tellOfNone(catalog, console);
    const shown = here.map((entry) => ({ ...entry, path: catalog.shown(entry.path) }));
    console.out(`${indexText(catalog.library, shown, { ...said, from: '', level: 2 })}\n`);
    return 0;
  }
  const complain = complainTo(console);
  const paths =
    named.length > 0
      ? await Promise.all(named.map(async (file) => ({ file, path: await catalog.inRoot(file) })))
      : await withIndexes(catalog);
  if (paths.length === 0) complain('no file holds an index. Write one with `proposals index --write README.md`.');
  const outcomes: Outcome[] = paths.length === 0 ? ['failed'] : [];
  for (const { file, path } of paths) {
    if (path === undefined) complain(`${file}: outside of ${catalog.root.host.folder}.`);
    outcomes.push(path === undefined ? 'failed' : await update(catalog, { file, path, said, options }, console));
  }
  return maxOf(outcomes.map((outcome) => EXIT_CODES[outcome]));
}

interface Task {
  /** As the user names it. */
  readonly file: string;
  readonly path: string;
  readonly said: IndexOptions;
  readonly options: IndexCommandOptions;
}

async function update(catalog: OpenCatalog, { file, path, said, options }: Task, console: Console): Promise<Outcome> {
  const complain = complainTo(console);
  const { host } = catalog.root;
  try {
    if (!isMarkdown(path)) throw new PathError(`${file}: expected a Markdown file.`);
    let unreadable: unknown;
    const before = await textIfReadable(host, path, (error) => {
      unreadable = error;
    });
    if (unreadable !== undefined) throw new PathError(explain(file, unreadable));
    const document = parseDocument(before ?? '');
    const { indexes, mistakes } = markedIndexesIn(document);
    const lines = LineIndex.of(document.text);
    for (const { range, message } of mistakes) complain(`${file}:${lines.lineAt(range.start) + 1}: ${message}`);
    if (mistakes.length > 0) return 'failed';
    if (indexes.length === 0 && options.check !== undefined) {
      complain(`${file}: no index there. Write one with \`proposals index --write ${file}\`.`);
      return 'failed';
    }
    const own = indexOptions(said, path);
    if (Object.keys(own).length > 0 && indexes.length > 1)
      throw new PathError(`${file}: holds ${indexes.length} indexes. What each lists is said in the comment above it.`);
    const stale = staleIndexes(
      catalog,
      document,
      path,
      indexes.map((one) => ({ ...one, options: { ...one.options, ...own } })),
    );
    const after =
      indexes.length === 0 ? withNewIndex(catalog, document, path, own) : changed(document, indexes, stale, own);
    if (options.check !== undefined) {
      console.out(
        `${printable(file)}: ${stale.length === 0 ? 'up to date' : `stale, ${differenceOf(stale)}. Run \`proposals index --write ${file}\``}\n`,
      );
      return stale.length === 0 ? 'fine' : 'stale';
    }
    if (after !== before) await changeWhole(host, [{ path, before, after }]);
    console.out(`${printable(file)}: ${after === before ? 'up to date' : 'written'}\n`);
    return 'fine';
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    complain(error.message);
    return 'failed';
  }
}

/** What the command line says of an index; undefined where it says what cannot be, which is told. */
async function saidOf(
  catalog: OpenCatalog,
  { by, folder, ...selection }: IndexCommandOptions,
  console: Console,
): Promise<IndexOptions | undefined> {
  const complain = complainTo(console);
  const below = folder === undefined ? undefined : await catalog.inRoot(folder);
  if (folder !== undefined && below === undefined) {
    complain(`--folder ${folder}: outside of ${catalog.root.host.folder}.`);
    return undefined;
  }
  const selected = selectionOf(catalog, selection, console);
  const values = [
    ...(selection.status ?? []),
    ...(selection.template ?? []),
    ...(selection.author ?? []),
    folder ?? '',
  ];
  const unfit = values.find((value) => !fitsInComment(value));
  if (unfit !== undefined)
    complain(`${unfit}: expected no quotes and no \`--\`, which cannot stand in the comment above an index.`);
  if (!selected || unfit !== undefined) return undefined;
  const { folder: _, ...own } = selected;
  return { ...own, ...(by && { by }), ...(below !== undefined && { folder: below }) };
}

/** The same for one file, from whose place folders are seen. */
function indexOptions({ folder, ...own }: IndexOptions, path: string): IndexOptions {
  return folder === undefined ? own : { ...own, folder: relative(`/${path}/..`, `/${folder}`) || '.' };
}

async function withIndexes({ root, shown }: OpenCatalog): Promise<readonly { file: string; path: string }[]> {
  const found: { file: string; path: string }[] = [];
  for (const path of root.walked.files.filter(isMarkdown)) {
    const text = (await textIfReadable(root.host, path)) ?? '';
    if (mayHoldMarkedIndex(text) && holdsMarkedIndex(parseDocument(text))) found.push({ file: shown(path), path });
  }
  return found;
}

/** The document with its indexes as they should be, and the comment above the only one with what is said of it now. */
function changed(
  { text }: ProposalDocument,
  indexes: readonly MarkedIndex[],
  stale: readonly StaleIndex[],
  own: IndexOptions,
): string {
  const comments =
    Object.keys(own).length === 0
      ? []
      : indexes.map(({ opening, options }) => ({ range: opening, newText: openingComment({ ...options, ...own }) }));
  return applyEdits(text, [...comments, ...stale.map(({ edit }) => edit)]);
}

/** The document with an index at its end. */
function withNewIndex(
  catalog: OpenCatalog,
  { text, sections }: ProposalDocument,
  path: string,
  own: IndexOptions,
): string {
  const newline = lineEndingOf(text);
  const body = text.trimEnd();
  const level = Math.min((sections.at(-1)?.heading.level ?? 1) + 1, 6);
  return `${body}${body === '' ? '' : newline + newline}${newIndex(catalog, path, own, { level, newline })}`;
}

function differenceOf(stale: readonly StaleIndex[]): string {
  const sum = (key: 'missing' | 'surplus') => stale.reduce((all, one) => all + one[key], 0);
  const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
  return `${lines(sum('missing'))} missing and ${lines(sum('surplus'))} out of date`;
}
