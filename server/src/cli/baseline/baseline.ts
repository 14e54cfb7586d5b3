import { basename, dirname, resolve } from 'node:path';
import { groupBy } from '../../core/text/groupBy.ts';
import { PathError } from '../../files/checkPath.ts';
import { codeOf } from '../../files/host.ts';
import { existsBelow, nodeHost } from '../../files/nodeHost.ts';
import { readText } from '../../files/readText.ts';
import { type Complain, explain } from '../../files/unreadable.ts';
import { changeWhole } from '../changeWhole.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { type CheckedFile, toldOf, withoutHints } from '../result.ts';
import { baselineText, DamagedBaseline, type KnownProblem, readBaseline } from './baselineFile.ts';

/** What is left to tell of files, and what a baseline knows. */
export interface Compared {
  /** The same files with what the baseline does not know. */
  readonly left: readonly CheckedFile[];
  /** How many problems it knows of them. */
  readonly known: number;
  /** What it knows that is mended, or whose file is gone. */
  readonly gone: readonly KnownProblem[];
  /** What it is to know from now on: what it knows of other files, and all that these have. */
  readonly now: readonly KnownProblem[];
}

/** A baseline with its text; without one where there is none yet. */
interface OpenBaseline {
  readonly text: string | undefined;
  readonly problems: readonly KnownProblem[];
}

/** Reads the baseline that somebody named; undefined, which is told, where it cannot be read, or is to be there and is not. */
async function openBaseline(path: string, isNew: boolean, complain: Complain): Promise<OpenBaseline | undefined> {
  try {
    const text = await readText(path);
    return { text, problems: readBaseline(text) };
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT';
    if (isMissing && isNew) return { text: undefined, problems: [] };
    if (error instanceof DamagedBaseline)
      complain(
        `${path}:${error.line}: ${error.message}. Take the file from git; or delete it, and run with --update-baseline.`,
      );
    else complain(`${explain(path, error)}${isMissing ? '. Write it with --update-baseline' : ''}.`);
    return undefined;
  }
}

/** Lays what was found, but for hints, beside a baseline. A file that has another name by now is known by what was found in it. */
export function compare(files: readonly CheckedFile[], baseline: readonly KnownProblem[]): Compared {
  const byPath = groupBy(baseline, ({ path }) => path);
  const checked = new Set(files.map(({ inRoot }) => inRoot));
  const isThere = new Map(files.map(({ root }) => [root.host.folder, existsBelow(root.host.folder)]));
  const isGone = (path: string) => !checked.has(path) && ![...isThere.values()].some((there) => there(path));
  const lost = new Set(files.length === 0 ? [] : [...byPath.keys()].filter(isGone));
  const met = new Set<string>();
  const now: KnownProblem[] = [];
  let known = 0;
  const left = files.map((file) => {
    const path = byPath.has(file.inRoot) ? file.inRoot : formerPath(file, lost, byPath);
    const expected = new Set(
      (path === undefined ? [] : (byPath.get(path) ?? [])).map(({ fingerprint }) => fingerprint),
    );
    const more = withoutHints(file);
    const old = path === undefined ? [] : fingerprintsOf({ ...more, inRoot: path });
    const own = path === file.inRoot ? old : fingerprintsOf(more);
    const told = toldOf(more);
    const hidden = new Set(told.filter((_, i) => expected.has(old[i] ?? '')));
    for (const fingerprint of old) if (expected.has(fingerprint)) met.add(fingerprint);
    for (const [i, { rule, subject }] of told.entries())
      now.push({ path: file.inRoot, rule, subject, fingerprint: own[i] ?? '' });
    known += hidden.size;
    return {
      ...file,
      problems: file.problems.filter((problem) => !hidden.has(problem)),
      inIndexes: file.inIndexes?.filter((problem) => !hidden.has(problem)),
    };
  });
  const asked = baseline.filter(({ path }) => checked.has(path) || lost.has(path));
  const others = baseline.filter(({ path }) => !checked.has(path) && !lost.has(path));
  return { left, known, gone: asked.filter(({ fingerprint }) => !met.has(fingerprint)), now: [...others, ...now] };
}

/** The path under which a baseline knows a file that has another name by now; undefined for none. */
function formerPath(
  file: CheckedFile,
  lost: ReadonlySet<string>,
  byPath: ReadonlyMap<string, readonly KnownProblem[]>,
): string | undefined {
  if (lost.size === 0) return undefined;
  const counted = [...lost].map((path) => {
    const expected = new Set((byPath.get(path) ?? []).map(({ fingerprint }) => fingerprint));
    return { path, count: fingerprintsOf({ ...file, inRoot: path }).filter((one) => expected.has(one)).length };
  });
  return counted.reduce<(typeof counted)[number] | undefined>(
    (best, one) => (one.count > (best?.count ?? 0) ? one : best),
    undefined,
  )?.path;
}

/** What the options ask for. */
export interface BaselineOptions {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * What is left to tell beside a baseline, which is written anew where that is asked for; undefined where it cannot be read or written, which
 * is told.
 * @param isWhole whether all of each file was looked at: only then what is mended is known
 */
export async function withoutKnown(
  files: readonly CheckedFile[],
  { baseline: path, updateBaseline = false }: BaselineOptions,
  isWhole: boolean,
  { complain, tell }: { readonly complain: Complain; readonly tell: Complain },
): Promise<{ readonly left: readonly CheckedFile[]; readonly known: number } | undefined> {
  if (path === undefined) return { left: files, known: 0 };
  const before = await openBaseline(path, updateBaseline, complain);
  if (!before) return undefined;
  const compared = compare(files, before.problems);
  if (!updateBaseline) {
    const count = compared.gone.length;
    if (isWhole && count > 0)
      tell(
        `${path}: ${count === 1 ? '1 problem in it is' : `${count} problems in it are`} mended. Take ${count === 1 ? 'it' : 'them'} out with --update-baseline.`,
      );
    return compared;
  }
  try {
    const file = resolve(path);
    const after = baselineText(compared.now);
    if (after !== before.text)
      await changeWhole(nodeHost(dirname(file)), [{ path: basename(file), before: before.text, after }]);
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    complain(error.message);
    return undefined;
  }
  const [was, is] = [before.problems.length, compared.now.length];
  tell(`${path}: written, ${is} problem${is === 1 ? '' : 's'}${was === is ? '' : `, ${was} before`}.`);
  return compare(files, compared.now);
}
