import { basename, extname, join } from 'node:path';
import { CONFIGURATION_FILES, ownNumber } from '../../core/index.ts';
import { changedFiles } from '../../files/changedFiles.ts';
import { isThere, realPath } from '../../files/nodeHost.ts';
import { textsAt } from '../../files/textsAt.ts';
import type { WhyNoStart } from '../../files/textsAtStart.ts';
import type { Complain } from '../../files/unreadable.ts';
import { byRepository } from '../byRepository.ts';
import type { Examined } from '../examine.ts';
import type { FoundFile } from '../findFiles.ts';
import type { CheckedFile } from '../result.ts';
import type { Root, Roots } from '../roots.ts';

const REASONS: Readonly<Record<WhyNoStart, string>> = {
  'no base': 'there is no such revision, or nothing in common with it',
  'shallow clone':
    'this shallow clone does not have the start of the branch. Fetch the whole history, as with `fetch-depth: 0` of actions/checkout',
  'git failed':
    'git could not read the start of the branch: perhaps it is not installed, or does not trust this folder (`safe.directory`)',
};
const NO_USUAL_BASE = 'there is no branch that this one began at. Name it, as in --changed origin/main';

/** What is asked of changes. */
export interface ChangeOptions {
  /** The base as the user names it; true for the usual one. */
  readonly base: string | true;
  /** Whether lines are compared: then earlier texts are needed, and what files are judged by is not asked about. */
  readonly lines: boolean;
}

/** What has changed since a branch began, as far as it is about some files. */
export class Changes {
  /** By real path; the text at the start where it was asked for and there was one. */
  readonly #changed = new Map<string, string | undefined>();
  /** Configurations and templates that have changed, by where their roots have them. */
  readonly #rules = new Set<string>();
  /** The numbers of changed files. */
  readonly #numbers = new Set<number>();
  /** The names and numbers of proposals that are gone. */
  readonly #gone = { names: new Set<string>(), numbers: new Set<number>() };

  /**
   * Looks what has changed. What keeps it from that goes to `complain`: nothing is known then.
   * @param tell takes what widens the result: a template that changed
   */
  static async since(
    files: readonly FoundFile[],
    roots: Roots,
    { base, lines }: ChangeOptions,
    { complain, tell }: { complain: Complain; tell: Complain },
  ): Promise<Changes> {
    const changes = new Changes();
    const option = `--changed${base === true ? '' : ` ${base}`}`;
    const rules = lines ? new Map<string, RuleFile>() : await rulesOf(files, roots);
    const byRoot = await byRepository([...files, ...rules.values()]);
    const inGit = new Set([...byRoot.values()].flatMap((paths) => [...paths.values()]));
    const outside = files.find(({ identity }) => !inGit.has(identity));
    if (outside) complain(`${outside.path}: ${option}: in no git repository, so whether it has changed is not known.`);
    for (const [folder, paths] of byRoot) {
      const found = await changedFiles(folder, [...paths.keys()], base === true ? undefined : base);
      if (typeof found === 'string') {
        complain(`${folder}: ${option}: ${await reasonFor(found, base)}.`);
        continue;
      }
      const former = [...found.changed.values()].filter((path) => path !== undefined);
      const texts = lines && former.length > 0 ? await textsAt(folder, found.start, former) : new Map();
      if (typeof texts === 'string') complain(`${folder}: ${option}: ${texts}`);
      else {
        for (const [path, from] of found.changed)
          changes.#add(paths.get(path) ?? path, from === undefined ? undefined : texts.get(from));
        for (const path of found.gone) changes.#lose(path);
      }
    }
    for (const [full, { identity, name }] of rules) {
      if (!changes.#changed.has(identity)) continue;
      changes.#rules.add(full);
      tell(`${name} has changed: all proposals that follow it are checked as well.`);
    }
    return changes;
  }

  /** Those of some files that have to be looked at: all but where nothing has changed, since what they say may be about what has. */
  toExamine(files: readonly FoundFile[]): readonly FoundFile[] {
    return this.#isNone ? [] : files;
  }

  /** Whether a file, or what it is judged by, has changed, or something of it may be about one that has. */
  isInScope(examined: Examined): boolean {
    return (
      this.isChanged(examined) ||
      examined.mayHoldIndex ||
      this.#gone.names.size > 0 ||
      this.#mayClash(examined.file.identity)
    );
  }

  /** Whether a file has changed, or what it is judged by. */
  isChanged({ file, root, match }: Pick<Examined, 'file' | 'root' | 'match'>): boolean {
    if (this.#changed.has(file.identity)) return true;
    const template = match?.template.path;
    return (
      CONFIGURATION_FILES.some((name) => this.#rules.has(join(root.host.folder, name))) ||
      (template !== undefined && this.#rules.has(join(root.host.folder, template)))
    );
  }

  /**
   * A file as far as it is asked about: of one that is as it was only its indexes, and what is told of it and of one that has changed or
   * is gone; undefined for nothing.
   */
  narrowed(checked: CheckedFile, examined: Examined): CheckedFile | undefined {
    if (this.isChanged(examined)) return checked;
    const isOfChanged = (other: string) => this.#changed.has(join(examined.root.host.folder, other));
    const inIndexes = checked.inIndexes?.filter(({ other }) => other === undefined || isOfChanged(other));
    const problems = checked.problems.filter(({ rule, other, range }) =>
      rule === 'reference-broken'
        ? this.#isOfGone(examined.document().text.slice(range.start, range.end))
        : other !== undefined && isOfChanged(other),
    );
    return problems.length === 0 && !inIndexes?.length
      ? undefined
      : { ...checked, problems, ...(inIndexes && { inIndexes }) };
  }

  /** The text that a changed file had; undefined for a new one, and for one that is as it was. */
  textBefore({ file }: Pick<Examined, 'file'>): string | undefined {
    return this.#changed.get(file.identity);
  }

  #add(identity: string, before: string | undefined): void {
    this.#changed.set(identity, before);
    const number = ownNumber(identity);
    if (number !== undefined) this.#numbers.add(number);
  }

  #lose(path: string): void {
    const number = ownNumber(path);
    this.#gone.names.add(basename(path, extname(path)));
    if (number !== undefined) this.#gone.numbers.add(number);
  }

  get #isNone(): boolean {
    return this.#changed.size === 0 && this.#gone.names.size === 0;
  }

  /** Whether what leads to nothing led to a proposal that is gone: to its file, or to its number. */
  #isOfGone(reference: string): boolean {
    const { names, numbers } = this.#gone;
    return (
      [...names].some((name) => reference.includes(name)) ||
      (reference.match(/\d+/g) ?? []).some((number) => numbers.has(Number(number)))
    );
  }

  /** Whether a file has the number of a changed one: which of two is told to take another hangs on their names. */
  #mayClash(identity: string): boolean {
    const number = ownNumber(identity);
    return number !== undefined && this.#numbers.has(number);
  }
}

async function reasonFor(why: WhyNoStart, base: string | true): Promise<string> {
  if (why !== 'no base') return REASONS[why];
  if (base === true) return NO_USUAL_BASE;
  const isPath = await isThere(base);
  return isPath ? `that is a path, and no revision. Name paths first, as in: check ${base} --changed` : REASONS[why];
}

interface RuleFile {
  /** The real path. */
  readonly identity: string;
  /** Its path in its root. */
  readonly name: string;
}

/** What the files are judged by that stands in files as well: configurations and templates, by where their roots have them. */
async function rulesOf(files: readonly FoundFile[], roots: Roots): Promise<ReadonlyMap<string, RuleFile>> {
  const all = new Set<Root>();
  for (const file of files) all.add(await roots.rootOf(file));
  const found = new Map<string, RuleFile>();
  for (const { host, library } of all) {
    for (const name of [...CONFIGURATION_FILES, ...library.own.map(({ template }) => template.id)]) {
      const full = join(host.folder, name);
      const identity = await realPath(full).catch(() => undefined);
      if (identity !== undefined) found.set(full, { identity, name });
    }
  }
  return found;
}
