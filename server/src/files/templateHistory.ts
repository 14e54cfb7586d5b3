import { posix, sep } from 'node:path';
import { dayAt } from '../core/text/calendar.ts';
import { walkAdditions } from './history/additions.ts';
import type { DayAnswer, RevisionAnswer, TemplateOfDay } from './history/answers.ts';
import { type BoundedGit, boundedGit, NoHistory, type WhyPresent } from './history/boundedGit.ts';
import { originOf } from './history/lineage.ts';
import { filesIn, openRepository, type Repository, stateOf } from './history/repository.ts';
import { type Revisions, readTemplates, type Walk } from './history/revisions.ts';
import { FileScope, type Scope, scopeOf } from './history/scope.ts';
import { Versions } from './history/versions.ts';

export type {
  DayAnswer,
  DayOfWriting,
  RevisionAnswer,
  TemplateRevision,
} from './history/answers.ts';
export type { WhyPresent } from './history/boundedGit.ts';

export interface TemplateHistoryOptions {
  /** How long each of the two walks through the history may take, in milliseconds; 5,000 unless told. */
  readonly timeout?: number;
}

interface Generation {
  readonly state: Promise<string | undefined>;
  readonly repository: Promise<Repository>;
  readonly walks: Map<string, Promise<Walk>>;
  readonly revisions: Map<string, Promise<Revisions>>;
  readonly versions: Versions;
}

/**
 * Which templates there were when a document was written, by the git history round a folder: as they stood in the commit that first
 * added the document, or on a day, all followed through renames. All documents are looked up together, so the first answer takes longest.
 * Only reads; never fails: without history there is no answer.
 */
export class TemplateHistory {
  readonly #root: string;
  readonly #timeout: number;
  #generation: Generation | undefined;

  constructor(root: string, { timeout = 5_000 }: TemplateHistoryOptions = {}) {
    this.#root = root;
    this.#timeout = timeout;
  }

  /**
   * A template as it stood when a document was written.
   * @param documentPath relative to the folder, as the others are
   * @param templates the template's path today, and those of others that will be asked for
   * @param present the template's text today
   */
  async look(documentPath: string, templates: readonly string[], present: string): Promise<RevisionAnswer> {
    return revisionIn(await this.dayOf(documentPath, templates), templates[0], present);
  }

  /** The same of one document and one template alone: quicker where few documents are asked about. */
  async lookAlone(documentPath: string, template: string, present: string): Promise<RevisionAnswer> {
    return revisionIn(await this.#answer(documentPath, [template], true), template, present);
  }

  /**
   * A template as it stood at the end of a day: quicker than what asks when a document was added, since only the template's own
   * history is read.
   * @param day in UTC, as `YYYY-MM-DD`
   */
  async lookOn(day: string, template: string, present: string): Promise<RevisionAnswer> {
    return orWhy(() => this.#textOn(day, template, present));
  }

  async #textOn(day: string, template: string, present: string): Promise<RevisionAnswer> {
    const { repository, versions } = this.#known();
    const path = inRepository((await repository).prefix, template);
    if (path.startsWith('../')) return { why: 'template elsewhere' };
    const { commit, text, day: date } = await versions.on(path, day);
    return text === undefined || isSameText(text, present) ? {} : { revision: { text, commit, date } };
  }

  /**
   * All templates as they stood when a document was written: those that have become some of today's, and what was called a template
   * in the folder of the first of these.
   * @param documentPath relative to the folder
   * @param templates the paths of today's templates likewise, the document's own first
   */
  async dayOf(documentPath: string, templates: readonly string[]): Promise<DayAnswer> {
    return this.#answer(documentPath, templates, false);
  }

  #answer(documentPath: string, templates: readonly string[], isAlone: boolean): Promise<DayAnswer> {
    return orWhy(() => this.#dayOf(documentPath, templates, isAlone));
  }

  /** Forgets everything if another commit is checked out by now; gives whether it is. */
  async refresh(): Promise<boolean> {
    const generation = this.#generation;
    if (!generation || (await generation.state) === (await stateOf(this.#root))) return false;
    if (this.#generation === generation) this.#generation = undefined;
    return true;
  }

  async #dayOf(documentPath: string, templates: readonly string[], isAlone: boolean): Promise<DayAnswer> {
    const { repository, walks, revisions } = this.#known();
    const { head, prefix, cutOff } = await repository;
    const wanted = inRepository(prefix, documentPath);
    if (wanted.startsWith('../')) return { why: 'not committed' };
    const today = new Map(templates.map((path) => [inRepository(prefix, path), path]));
    const [own] = today.keys();
    if (own?.startsWith('../')) return { why: 'template elsewhere' };

    const scope = isAlone ? new FileScope([wanted, ...today.keys()]) : scopeOf(wanted, own, prefix);
    const known = [...today.keys()].filter((path) => scope.covers(path));
    const key = scope.pathspecs.join('\n');
    const walk = await once(walks, key, () => this.#walk(head, scope));
    const document = [wanted, wanted.normalize('NFC')].find((path) => walk.files.has(path));
    if (document === undefined) return { why: 'not committed' };

    const { names, texts } = await once(revisions, [key, ...known].join('\n'), () =>
      readTemplates(this.#git(), walk, known),
    );
    const origin = originOf(walk.additions, document, [...names.values()].flat());
    if (origin === undefined) return { why: 'git failed' };
    const { commit, path } = origin;
    if (cutOff.has(commit)) return { why: 'shallow clone' };
    const date = dayAt(walk.dates.get(commit) ?? 0);
    const there = texts.get(commit) ?? new Map<string, string>();
    const become = new Map(
      known.map((name) => [names.get(name)?.find((earlier) => there.has(earlier)), today.get(name)]),
    );
    const isBelow = (name: string) => name.startsWith(prefix);
    const found = [...there].flatMap(([name, text]): TemplateOfDay[] => {
      const now = become.get(name);
      if (name === path || !(isBelow(name) || now !== undefined)) return [];
      return [{ path: posix.relative(prefix, name), text, ...(now !== undefined && { today: now }) }];
    });
    return { day: { path: posix.relative(prefix, path), commit, date, templates: found } };
  }

  #known(): Generation {
    if (this.#generation) return this.#generation;
    const state = stateOf(this.#root);
    const repository = openRepository(this.#root, state);
    this.#generation = {
      state,
      repository,
      walks: new Map(),
      revisions: new Map(),
      versions: new Versions(repository, () => this.#git()),
    };
    return this.#generation;
  }

  async #walk(head: string, scope: Scope): Promise<Walk> {
    const run = this.#git();
    const [history, files] = await Promise.all([walkAdditions(run, head, scope), filesIn(run, head, scope.listed)]);
    return { ...history, files };
  }

  #git(): BoundedGit {
    return boundedGit(this.#root, this.#timeout);
  }
}

/** An answer, or why there is none. */
async function orWhy<Answer>(look: () => Promise<Answer>): Promise<Answer | { readonly why: WhyPresent }> {
  try {
    return await look();
  } catch (error) {
    return { why: error instanceof NoHistory ? error.why : 'git failed' };
  }
}

function inRepository(prefix: string, path: string): string {
  return posix.normalize(prefix + path.split(sep).join('/'));
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function revisionIn(answer: DayAnswer, template: string | undefined, present: string): RevisionAnswer {
  if ('why' in answer) return answer;
  const { commit, date, templates } = answer.day;
  const text = templates.find(({ today }) => today === template)?.text;
  if (text === undefined) return { why: 'no template then' };
  return isSameText(text, present) ? {} : { revision: { text, commit, date } };
}

/** Whether two texts are the same, but for line endings, which git may have changed on the way to the disk. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
}
