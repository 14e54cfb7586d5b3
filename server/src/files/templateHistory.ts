import { posix, sep } from 'node:path';
import { homeOf } from '../core/workspace/templatePaths.ts';
import { type WalkedHistory, walkAdditions } from './history/additions.ts';
import { readRevisions } from './history/blobs.ts';
import { type BoundedGit, boundedGit, NoHistory, type WhyPresent } from './history/boundedGit.ts';
import { creationOf, namesOf } from './history/lineage.ts';
import { filesIn, openRepository, type Repository, stampOf } from './history/repository.ts';
import { folderOf, Scope } from './history/scope.ts';

export type { WhyPresent } from './history/boundedGit.ts';

/** A template as it stood when a document was written. */
export interface TemplateRevision {
  readonly text: string;
  /** The full id of the commit that added the document. */
  readonly commit: string;
  /** That commit's day in UTC, as `YYYY-MM-DD`. */
  readonly date: string;
}

/** The revision of its day; or why the present template has to do; neither where that still is as it was. */
export interface RevisionAnswer {
  readonly revision?: TemplateRevision;
  readonly why?: WhyPresent;
}

export interface TemplateHistoryOptions {
  /** How long each of the two walks through the history may take, in milliseconds; 5,000 unless told. */
  readonly timeout?: number;
}

interface Generation {
  readonly stamp: Promise<string | undefined>;
  readonly repository: Promise<Repository>;
  readonly walks: Map<string, Promise<Walk>>;
  readonly revisions: Map<string, Promise<Revisions>>;
}

interface Walk extends WalkedHistory {
  /** What is there today. */
  readonly files: ReadonlySet<string>;
}

/** Of one template: its text by commit, and all its names. */
interface Revisions {
  readonly names: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Which revision of its template a document was written from, by the git history round a folder: the template as it stood
 * in the commit that first added the document, both followed through renames. All documents of a template are looked up
 * together, so the first answer takes longest. Only reads; never fails: without history there is no answer.
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
   * The template as it stood when a document was written; undefined where that is not known, or is the present text.
   * @param documentPath relative to the folder, as `templatePath` is
   * @param present the template's text today
   */
  async templateAtCreation(
    documentPath: string,
    templatePath: string,
    present: string,
  ): Promise<TemplateRevision | undefined> {
    return (await this.look(documentPath, templatePath, present)).revision;
  }

  /** The same, with the reason where there is none. */
  async look(documentPath: string, templatePath: string, present: string): Promise<RevisionAnswer> {
    try {
      return await this.#look(documentPath, templatePath, present);
    } catch (error) {
      return { why: error instanceof NoHistory ? error.why : 'git failed' };
    }
  }

  /** Forgets everything if another commit is checked out by now; gives whether it is. */
  async refresh(): Promise<boolean> {
    const generation = this.#generation;
    if (!generation || (await generation.stamp) === (await stampOf(this.#root))) return false;
    if (this.#generation === generation) this.#generation = undefined;
    return true;
  }

  async #look(documentPath: string, templatePath: string, present: string): Promise<RevisionAnswer> {
    this.#generation ??= {
      stamp: stampOf(this.#root),
      repository: openRepository(this.#root),
      walks: new Map(),
      revisions: new Map(),
    };
    const { repository, walks, revisions } = this.#generation;
    const { head, prefix, cutOff } = await repository;
    const inRepository = (path: string) => posix.normalize(prefix + path.split(sep).join('/'));
    const template = inRepository(templatePath);
    const wanted = inRepository(documentPath);
    if (wanted.startsWith('../')) return { why: 'not committed' };
    if (template.startsWith('../')) return { why: 'template elsewhere' };

    const scope = scopeOf(wanted, template, prefix);
    const key = scope.pathspecs.join('\n');
    const walk = await once(walks, key, () => this.#walk(head, scope));
    const document = [wanted, wanted.normalize('NFC')].find((path) => walk.files.has(path));
    if (document === undefined) return { why: 'not committed' };

    const known = await once(revisions, `${key}\n${template}`, () => readAll(this.#git(), walk, template));
    const commit = creationOf(walk.additions, document, known.names);
    if (commit === undefined) return { why: 'git failed' };
    if (cutOff.has(commit)) return { why: 'shallow clone' };
    const text = known.texts.get(commit);
    if (text === undefined) return { why: 'no template then' };
    if (plain(text) === plain(present)) return {};
    const date = new Date(walk.dates.get(commit) ?? 0).toISOString().slice(0, 10);
    return { revision: { text, commit, date } };
  }

  async #walk(head: string, scope: Scope): Promise<Walk> {
    const run = this.#git();
    const [history, files] = await Promise.all([walkAdditions(run, head, scope), filesIn(run, head, scope.folder)]);
    return { ...history, files };
  }

  #git(): BoundedGit {
    return boundedGit(this.#root, this.#timeout);
  }
}

/** The folder that a template is for, if the document is there; else all of the root. Paths are the repository's. */
function scopeOf(document: string, template: string, prefix: string): Scope {
  const home = homeOf(template) ?? folderOf(template);
  const isAtHome = home === '' || document.startsWith(`${home}/`);
  const root = document.startsWith(prefix) ? prefix.slice(0, -1) : '';
  const scope = new Scope(isAtHome && home.length > root.length ? home : root);
  return scope.covers(template) ? scope : scope.with([template]);
}

async function readAll(run: BoundedGit, { additions, files }: Walk, template: string): Promise<Revisions> {
  const names = namesOf(additions, template);
  const commits = new Set([...files].flatMap((path) => creationOf(additions, path, names) ?? []));
  return { names, texts: await readRevisions(run, [...commits], names) };
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Git may have changed the line endings on the way to the disk. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
}
