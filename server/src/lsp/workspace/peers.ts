import {
  areaOf,
  besideArea,
  type Match,
  needsBeside,
  type Others,
  type Practice,
  type ProposalIndex,
  practiceOf,
  rowArea,
  rowOf,
  type Standing,
  seriesArea,
  standingOf,
} from '../../core/index.ts';
import type { Folder } from './folder.ts';
import type { History } from './history.ts';
import type { Proposals } from './proposals.ts';
import type { Workspace } from './workspace.ts';

/** Those that an open document is compared with: the proposals beside it, as they are in the files of its folder. */
export class Peers {
  readonly #workspace: Workspace;
  readonly #proposals: Proposals;
  readonly #history: History;
  readonly #isWanted: (uri: string) => boolean;

  /** @param isWanted whether the user wants practice to have a say in a document */
  constructor(workspace: Workspace, proposals: Proposals, history: History, isWanted: (uri: string) => boolean) {
    this.#workspace = workspace;
    this.#proposals = proposals;
    this.#history = history;
    this.#isWanted = isWanted;
  }

  /** The id of the template that most of a document's row follow, as far as they were read. */
  prevailing(uri: string): string | undefined {
    const folder = this.#workspace.folderOf(uri);
    const path = folder?.pathOf(uri);
    if (!folder?.host || path === undefined) return undefined;
    return this.#proposals.indexOf(folder, rowArea(path))?.prevailingIn(rowOf(path));
  }

  /**
   * Where a proposal stands among others; undefined where they are not asked.
   * @param isInDoubt whether other templates fit as well
   */
  standing(uri: string, match: Match, isInDoubt: boolean): Standing | undefined {
    const folder = this.#workspace.folderOf(uri);
    const path = folder?.pathOf(uri);
    if (!folder?.host || path === undefined || !this.haveSay(uri)) return undefined;
    return standingOf(folder.library, match, path, isInDoubt);
  }

  /** What they say about a proposal; undefined where they are not asked, "unknown" as long as they are being read. */
  of(uri: string, match: Match, standing: Standing | undefined): Others | 'unknown' | undefined {
    const folder = this.#workspace.folderOf(uri);
    if (!standing || !folder) return undefined;
    const { library } = folder;
    const index = this.indexAround(folder, standing);
    if (!index) return 'unknown';
    const before = (witness: Standing) => this.#history.templateBefore(uri, witness.path, match.template, library);
    const { day } = standing;
    const onItsDay = () =>
      day === undefined ? undefined : this.#history.templateOn(uri, day, match.template, library);
    return { index, standing, before, onItsDay };
  }

  /** The index with those that a proposal is compared with; undefined as long as they are being read, for which asking is enough. */
  indexAround(folder: Folder, of: Standing): ProposalIndex | undefined {
    const { library } = folder;
    const index = this.#proposals.indexOf(folder, seriesArea(library, of));
    const beside = index && needsBeside(index, of) ? besideArea(library, of) : undefined;
    return beside ? this.#proposals.indexOf(folder, beside) : index;
  }

  /** What the proposals do that follow a template of a document's folder; undefined as long as they are being read, or are not asked. */
  practice(uri: string, template: string): Practice | undefined {
    const folder = this.#workspace.folderOf(uri);
    const area = folder?.host && this.haveSay(uri) ? areaOf(folder.library, template) : undefined;
    const index = folder && area && this.#proposals.indexOf(folder, area);
    return index && practiceOf(index, template);
  }

  /** Whether they are asked about a document, or those of a folder, by the team and by the user. */
  haveSay(uri: string): boolean {
    return this.#workspace.libraryFor(uri).configuration.practice && this.#isWanted(uri);
  }
}
