import type { Match, Template, TemplateLibrary } from '../../core/index.ts';
import { diskPath } from '../uris.ts';
import { CommittedStatuses } from './committedStatuses.ts';
import { TemplateRevisions } from './templateRevisions.ts';
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

  /** The match with the template's revision of the document's day; the present one as long as that is not known. */
  ofItsDay(uri: string, present: Match, { configuration }: TemplateLibrary): Match {
    const folder = this.#workspace.openFolderOf(uri);
    const path = folder?.pathOf(uri);
    const root = folder && diskPath(folder.uri);
    if (!this.isTrusted || path === undefined || root === undefined) return present;
    const overrides = configuration.overrides[present.template.id];
    return this.#revisions.rematch(uri, present, { root, path, ...(overrides && { overrides }) });
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
