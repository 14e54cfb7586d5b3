import { dirname } from 'node:path';
import {
  applyEdits,
  type Entry,
  entryIn,
  LineIndex,
  type Move,
  matchIn,
  ProposalIndex,
  parseDocument,
  type RootText,
  rowOf,
} from '../core/index.ts';
import { saidOfUnseenBranches } from '../files/branchPaths.ts';
import { movedPath } from '../files/changeFiles.ts';
import { PathError } from '../files/checkPath.ts';
import { withFolderLock } from '../files/folderLock.ts';
import { textIfReadable } from '../files/readText.ts';
import { isMarkdown } from '../files/walk.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { companionsOf } from '../proposals/companions.ts';
import { planRenumbering } from '../proposals/planRenumbering.ts';
import { type OpenCatalog, openCatalog } from './catalog.ts';
import { changeWhole } from './changeWhole.ts';
import { type Console, printable } from './console.ts';
import type { KeepingOptions } from './keeping.ts';
import { complainTo } from './openRoot.ts';
import { type Taken, takenOnBase } from './takenOnBase.ts';
import { unifiedDiff } from './unifiedDiff.ts';

export interface RenumberCommandOptions extends KeepingOptions {
  /** Prints what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** The branch whose numbers count; true for the usual one. */
  readonly conflicts?: string | true;
}

/** A root's Markdown, and the data beside what is to be renumbered: the same files in the same order, before and after what was done so far. */
interface State {
  readonly texts: readonly RootText[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly moves: readonly Move[];
}

const AT_ONCE = 16;

/** `proposals renumber`: gives a proposal, or all of a branch whose numbers were taken meanwhile, another number; gives the exit code. */
export async function renumber(
  file: string | undefined,
  wanted: string | undefined,
  options: RenumberCommandOptions,
  console: Console,
  cwd?: string,
): Promise<number> {
  const complain = complainTo(console);
  const { conflicts, dryRun = false } = options;
  if ((file === undefined) === (conflicts === undefined)) {
    complain('expected the file of a proposal, or --conflicts.');
    return 2;
  }
  const from = { cwd, otherwise: 'here', keeping: options } as const;
  const catalog = await openCatalog(file === undefined ? '.' : dirname(file), console, from);
  if (!catalog) return 2;
  try {
    const markdown = await textsOf(catalog, catalog.root.walked.files.filter(isMarkdown));
    const taken = file === undefined ? await takenOnBase(catalog, markdown, conflicts) : await oneOf(catalog, file);
    const beside = await Promise.all(taken.entries.map(({ path }) => companionsOf(catalog.root.host, path)));
    const texts = [...markdown, ...(await textsOf(catalog, beside.flat()))];
    const [first] = taken.entries;
    if (!first) {
      console.out('No number was taken meanwhile.\n');
      return 0;
    }
    const work = async () => {
      let state: State = { texts, entries: new Map([...catalog.entries].map((one) => [one.path, one])), moves: [] };
      for (const { path } of taken.entries) state = await renumbered(catalog, state, path, wanted, taken, console);
      if (dryRun) {
        for (const { from, to } of state.moves) complain(`would move ${catalog.shown(from)} to ${catalog.shown(to)}.`);
        console.out(diffOf(texts, state));
      } else await apply(catalog, texts, state, console);
    };
    await (dryRun ? work() : withFolderLock(catalog.root.host, rowOf(first.path), work));
    return 0;
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    complain(error.message);
    return 2;
  }
}

async function oneOf(catalog: OpenCatalog, file: string): Promise<Taken> {
  const path = await catalog.inRoot(file);
  const entry = [...catalog.entries].find((one) => one.path === path);
  if (!entry) throw new PathError(`${file}: no proposal there.`);
  return { entries: [entry] };
}

async function textsOf({ root: { host } }: OpenCatalog, files: readonly string[]): Promise<readonly RootText[]> {
  const texts = await mapConcurrently(files, AT_ONCE, (path) => textIfReadable(host, path));
  return files.flatMap((path, i) => (texts[i] === undefined ? [] : [{ path, text: texts[i] }]));
}

/** The state after one more proposal has another number. */
async function renumbered(
  catalog: OpenCatalog,
  { texts, entries, moves }: State,
  original: string,
  wanted: string | undefined,
  { isSure }: Taken,
  console: Console,
): Promise<State> {
  const { root, library, shown } = catalog;
  const path = movedPath(original, moves);
  const entry = entries.get(path);
  const text = texts.find((one) => one.path === path)?.text;
  const match = text === undefined ? undefined : matchIn(library, parseDocument(text), path);
  if (!entry || !match) throw new PathError(`${shown(path)}: no proposal there.`);
  const index = ProposalIndex.of(entries.values());
  const sure = isSure && new Set(texts.filter((_, i) => isSure(i, entry)).map((one) => one.path));
  const asked = { index, entry, match, wanted, texts, trusted: true };
  const plan = await planRenumbering(root.host, { ...asked, ...(sure && { isSure: (one) => sure.has(one) }) });
  if (plan.unseen) complainTo(console)(saidOfUnseenBranches(plan.unseen));
  for (const { path: where, range } of plan.unsure) {
    const { line } = LineIndex.of(texts.find((one) => one.path === where)?.text ?? '').positionAt(range.start);
    const other = index.numbered(entry.number ?? 0).find((one) => one.path !== path);
    complainTo(console)(
      `${shown(where)}:${line + 1}: may mean ${shown(other?.path ?? '')} as well, and was left as it is.`,
    );
  }
  const after = texts.map((one) => ({
    path: movedPath(one.path, plan.moves),
    text: applyEdits(one.text, plan.edits.get(one.path) ?? []),
  }));
  const read = after.flatMap(({ path: at, text: now }, i) => {
    const before = texts[i];
    const known = entries.get(before?.path ?? '');
    if (known && before?.path === at && before.text === now) return known;
    if (!isMarkdown(at)) return [];
    return entryIn(library, now, at, { withFacts: false }) ?? [];
  });
  return { texts: after, entries: new Map(read.map((one) => [one.path, one])), moves: [...moves, ...plan.moves] };
}

/** What a state changes, as a diff that git can apply. */
function diffOf(before: readonly RootText[], { texts }: State): string {
  return before
    .map(({ path, text }, i) => {
      const after = texts[i] ?? { path, text };
      const hunks = unifiedDiff(text, after.text);
      const head = `diff --git a/${path} b/${after.path}\n`;
      const names = after.path === path ? '' : `rename from ${path}\nrename to ${after.path}\n`;
      if (hunks === '') return names === '' ? '' : head + names;
      return `${head}${names}--- a/${path}\n+++ b/${after.path}\n${hunks}`;
    })
    .join('');
}

async function apply(
  { root, shown }: OpenCatalog,
  before: readonly RootText[],
  state: State,
  console: Console,
): Promise<void> {
  const changes = before.flatMap(({ path, text }, i) => {
    const after = state.texts[i]?.text ?? text;
    return after === text ? [] : [{ path, before: text, after }];
  });
  await changeWhole(root.host, changes, state.moves);
  for (const { from, to } of state.moves) console.out(`${printable(shown(from))} → ${printable(shown(to))}\n`);
  for (const { path } of changes) console.out(`${printable(shown(movedPath(path, state.moves)))}\n`);
}
