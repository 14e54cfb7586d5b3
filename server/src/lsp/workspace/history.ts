import { dirname } from 'node:path';
import {
  type Base,
  type Match,
  type ProposalDocument,
  statusIn,
  type Template,
  type TemplateLibrary,
} from '../../core/index.ts';
import { branchStart } from '../../files/branchBase.ts';
import { committedText, headOf } from '../../files/committedText.ts';
import { NearestFolder } from '../../files/nearestFolder.ts';
import type { OtherBranches } from '../../files/otherBranches.ts';
import { pathFrom } from '../../files/pathFrom.ts';
import { textsAtStart } from '../../files/textsAtStart.ts';
import { diskPath } from '../diskPath.ts';
import { BranchesAround } from './branchesAround.ts';
import { type EarlierSource, type EarlierText, EarlierTexts } from './earlierTexts.ts';
import { type DocumentPlace, TemplateRevisions } from './templateRevisions.ts';
import type { Workspace } from './workspace.ts';

/**
 * What git knows of open documents. It is asked in trusted workspaces only, not for files outside of them, and answers later than
 * the editor asks.
 */
export class History {
  /** Whether the user trusts what is open: only then git is run. */
  isTrusted: boolean;
  readonly #workspace: Workspace;
  readonly #revisions: TemplateRevisions;
  readonly #committed: EarlierTexts;
  readonly #started: EarlierTexts;
  readonly #branches: BranchesAround;
  /** The statuses that were read of the texts of the last commit, by which template. */
  readonly #statuses = new WeakMap<EarlierText, { readonly template: Template; readonly status: string | undefined }>();

  /** @param onAnswer called with the URI of a document of which more is known by now */
  constructor(workspace: Workspace, isTrusted: boolean, onAnswer: (uri: string) => void) {
    this.#workspace = workspace;
    this.isTrusted = isTrusted;
    this.#revisions = new TemplateRevisions(onAnswer);
    this.#committed = new EarlierTexts(COMMITTED, onAnswer);
    this.#started = new EarlierTexts(STARTED, onAnswer);
    this.#branches = new BranchesAround(onAnswer);
  }

  /** The match with the template of the document's day; the present one, if any, as long as that is not known. */
  ofItsDay(
    uri: string,
    document: ProposalDocument,
    present: Match | undefined,
    library: TemplateLibrary,
  ): Match | undefined {
    const path = this.#workspace.openFolderOf(uri)?.pathOf(uri);
    const place = path === undefined ? undefined : this.#placeOf(uri, path, library);
    return place ? this.#revisions.rematch(uri, document, present, place) : present;
  }

  /**
   * The template by which a document was written, be it another one by now or today's; undefined where that is not known. Git is asked
   * in trusted workspaces only.
   */
  async templateOfDay(uri: string, present: Match, library: TemplateLibrary): Promise<Template | undefined> {
    const path = this.#workspace.openFolderOf(uri)?.pathOf(uri);
    const place = path === undefined ? undefined : this.#placeOf(uri, path, library);
    return place && this.#revisions.templateOfDay(place, present);
  }

  /**
   * The template as it was when another proposal of the same folder was added; see `TemplateRevisions.before`.
   * @param path of the other proposal
   */
  templateBefore(
    uri: string,
    path: string,
    template: Template,
    library: TemplateLibrary,
  ): Template | 'none' | undefined {
    const place = this.#placeOf(uri, path, library);
    return place && this.#revisions.before(uri, place, template);
  }

  /**
   * The template as it was on a day; see `TemplateRevisions.on`.
   * @param day in UTC, as `YYYY-MM-DD`
   */
  templateOn(uri: string, day: string, template: Template, library: TemplateLibrary): Template | 'none' | undefined {
    const place = this.#placeOf(uri, '', library);
    return place && this.#revisions.on(uri, place, day, template);
  }

  /** Where git is asked about a path in a document's folder. */
  #placeOf(uri: string, path: string, library: TemplateLibrary): DocumentPlace | undefined {
    const folder = this.#workspace.openFolderOf(uri);
    const root = folder && diskPath(folder.uri);
    return this.isTrusted && root !== undefined ? { root, path, library } : undefined;
  }

  /** The status that a document has in the last commit; undefined where it has none there, or that is not known yet. */
  committedStatus(uri: string, template: Template): string | undefined {
    const path = this.#pathOf(uri);
    const earlier = path === undefined ? undefined : this.#committed.of(uri, path);
    if (!earlier) return undefined;
    const last = this.#statuses.get(earlier);
    const read = last?.template === template ? last : { template, status: statusIn(earlier.text, template) };
    this.#statuses.set(earlier, read);
    return read.status;
  }

  /** A document as it was where the branch began; undefined where it was not there, or that is not known yet. Ask only where it matters. */
  base(uri: string): Base | undefined {
    const path = this.#pathOf(uri);
    return path === undefined ? undefined : this.#started.of(uri, path);
  }

  /** What other branches bring, by the paths of a document's folder; undefined where that is nothing, or not known yet. */
  otherBranches(uri: string): OtherBranches | undefined {
    const folder = this.isTrusted ? this.#workspace.openFolderOf(uri) : undefined;
    const root = folder && diskPath(folder.uri);
    return root === undefined ? undefined : this.#branches.of(uri, root);
  }

  /** Where git is asked about a document. */
  #pathOf(uri: string): string | undefined {
    return this.isTrusted && this.#workspace.openFolderOf(uri) ? diskPath(uri) : undefined;
  }

  /** Looks again where another commit is checked out by now. */
  async refresh(): Promise<void> {
    const all = [this.#revisions, this.#committed, this.#started, this.#branches];
    await Promise.all(all.map((each) => each.refresh()));
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#revisions.forget(uri);
    this.#committed.forget(uri);
    this.#started.forget(uri);
    this.#branches.forget(uri);
  }
}

/** The last commit. */
const COMMITTED: EarlierSource = {
  stampOf: headOf,
  textOf: async (path) => {
    const text = await committedText(path);
    return text === undefined ? undefined : { text, revision: 'HEAD' };
  },
};

/** Where the branch began. */
const STARTED: EarlierSource = {
  stampOf: async (folder) => {
    const base = await branchStart(folder);
    return base && `${base.name} ${base.start}`;
  },
  textOf: async (path) => {
    const root = (await new NearestFolder(['.git']).around(dirname(path))) ?? dirname(path);
    const name = pathFrom(root, path);
    const found = await textsAtStart(root, [name]);
    const text = typeof found === 'string' ? undefined : found.texts.get(name);
    return text === undefined || typeof found === 'string' ? undefined : { text, revision: found.name };
  },
};
