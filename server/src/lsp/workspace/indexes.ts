import {
  type IndexProblem,
  indexProblems,
  isExcluded,
  mayHoldIndex,
  mayHoldMarkedIndex,
  type ProposalDocument,
  type ProposalIndex,
  parseDocument,
} from '../../core/index.ts';
import type { Changed } from '../features/workspaceEdit.ts';
import type { Session } from '../session.ts';
import { catalogOf } from './catalogs.ts';
import type { Folder } from './folder.ts';
import { textNow } from './textNow.ts';

/** In milliseconds: nobody looks at all proposals while somebody types. */
const PAUSE_MS = 200;

interface Known {
  readonly version: number;
  readonly index: ProposalIndex;
  readonly document: ProposalDocument;
  readonly problems: readonly IndexProblem[];
}

/** What is wrong with the indexes of a document. */
export interface FoundInIndexes {
  readonly document: ProposalDocument;
  readonly problems: readonly IndexProblem[];
}

/** Whether the indexes in open documents say what the proposals say: found out in the background. */
export class Indexes {
  readonly #session: Session;
  readonly #onKnown: (uri: string) => void;
  readonly #known = new Map<string, Known>();
  readonly #pausing = new Map<string, NodeJS.Timeout>();

  /** @param onKnown called with the URI of a document of which more is known by now */
  constructor(session: Session, onKnown: (uri: string) => void) {
    this.#session = session;
    this.#onKnown = onKnown;
  }

  /** As far as it is known for the text as it is now; asking is enough to find it out. Undefined for a document without an index. */
  of(uri: string): FoundInIndexes | undefined {
    const text = this.#session.text(uri);
    const folder = this.#session.workspace.folderOf(uri);
    const path = folder?.pathOf(uri);
    const isOurs = folder?.host && path !== undefined && !isExcluded(folder.library, path);
    // The tables of a proposal are about something else: they are not looked for at each key.
    const mayHold = this.#session.match(uri) ? mayHoldMarkedIndex : mayHoldIndex;
    if (!text || !folder || !isOurs || !mayHold(text.getText())) {
      this.forget(uri);
      return undefined;
    }
    const known = this.#known.get(uri);
    const isOfText = known?.version === text.version;
    if (!isOfText || known.index !== this.#session.proposals.known(folder)) this.#lookSoon(uri, folder);
    return isOfText ? known : undefined;
  }

  forget(uri: string): void {
    clearTimeout(this.#pausing.get(uri));
    this.#pausing.delete(uri);
    this.#known.delete(uri);
  }

  #lookSoon(uri: string, folder: Folder): void {
    clearTimeout(this.#pausing.get(uri));
    this.#pausing.set(uri, setTimeout(() => void this.#look(uri, folder), PAUSE_MS).unref());
  }

  async #look(uri: string, folder: Folder): Promise<void> {
    const version = this.#session.text(uri)?.version;
    const [path] = [folder.pathOf(uri)];
    const found = path === undefined ? undefined : (await indexesIn(this.#session, folder, [path])).get(path);
    if (!found || this.#session.isStopped || this.#session.text(uri)?.version !== version || version === undefined)
      return;
    this.#known.set(uri, { ...found, version, index: this.#session.proposals.known(folder) });
    this.#onKnown(uri);
  }
}

/**
 * What is wrong with the indexes of a folder's documents, by path: of those that hold any.
 * @param paths those that are asked about; all Markdown of the folder unless told
 */
export async function indexesIn(
  session: Session,
  folder: Folder,
  paths?: readonly string[],
): Promise<ReadonlyMap<string, FoundInIndexes>> {
  const catalog = await catalogOf(session, folder);
  const found = new Map<string, FoundInIndexes>();
  for (const path of paths ?? catalog.files) {
    const text = await textNow(session, folder, path);
    if (text === undefined || !mayHoldIndex(text)) continue;
    const document = parseDocument(text);
    const problems = indexProblems(catalog, document, path);
    if (problems) found.set(path, { document, problems });
  }
  return found;
}

/** What brings the indexes of a document up to date; undefined where they are. */
export function updateOf(uri: string, { document, problems }: FoundInIndexes): Changed | undefined {
  const edits = problems.flatMap(({ rule, fix }) => (rule === 'index-stale' && fix ? fix.edit : []));
  return edits.length === 0 ? undefined : { uri, match: { document }, edits };
}
