import type { Match, ProposalDocument, Template, TemplateLibrary } from '../../core/index.ts';
import { diskPath } from '../uris.ts';
import { CommittedStatuses } from './committedStatuses.ts';
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
  readonly #committed: CommittedStatuses;

  /** @param onAnswer called with the URI of a document of which more is known by now */
  constructor(workspace: Workspace, isTrusted: boolean, onAnswer: (uri: string) => void) {
    this.#workspace = workspace;
    this.isTrusted = isTrusted;
    this.#revisions = new TemplateRevisions(onAnswer);
    this.#committed = new CommittedStatuses(onAnswer);
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

  /** Where git is asked about a path in a document's folder. */
  #placeOf(uri: string, path: string, library: TemplateLibrary): DocumentPlace | undefined {
    const folder = this.#workspace.openFolderOf(uri);
    const root = folder && diskPath(folder.uri);
    return this.isTrusted && root !== undefined ? { root, path, library } : undefined;
  }

  /** The status that a document has in the last commit; undefined where it has none there, or that is not known yet. */
  committedStatus(uri: string, template: Template): string | undefined {
    const path = this.isTrusted && this.#workspace.openFolderOf(uri) ? diskPath(uri) : undefined;
    return path === undefined ? undefined : this.#committed.statusOf(uri, path, template);
  }

  /** Looks again where another commit is checked out by now. */
  async refresh(): Promise<void> {
    await Promise.all([this.#revisions.refresh(), this.#committed.refresh()]);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#revisions.forget(uri);
    this.#committed.forget(uri);
  }
}
