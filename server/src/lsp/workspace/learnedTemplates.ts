import type { TemplateLibrary } from '../../core/index.ts';
import { learnedIn } from '../../learnedIn.ts';
import type { Folder } from './folder.ts';
import { PATIENCE_MS } from './proposals.ts';

/** Events come in bursts: records are read again when there was none for so long, in milliseconds. */
const PAUSE_MS = 100;

/** A folder of records. */
interface Row {
  /** By which templates it was looked into last. */
  by: TemplateLibrary;
  /** Ends when it was looked into for the first time, or nobody waits for that any longer. */
  pending: Promise<void> | undefined;
  pause?: NodeJS.Timeout;
}

/**
 * Learns what records agree on that have no template, in the background, once somebody asks about their folder, and again when their
 * files have changed on disk: what is typed into one of them teaches nothing.
 */
export class LearnedTemplates {
  readonly #onLearned: () => void;
  readonly #folders = new Map<Folder, Map<string, Row>>();

  /** @param onLearned called when documents follow another template than before */
  constructor(onLearned: () => void) {
    this.#onLearned = onLearned;
  }

  /** Has the folder of a record that follows no template looked into. Gives what to wait for; undefined where nobody need wait. */
  ask(folder: Folder, row: string): Promise<void> | undefined {
    const rows = this.#folders.get(folder) ?? new Map<string, Row>();
    this.#folders.set(folder, rows);
    const known = rows.get(row);
    if (known?.by === folder.written) return known.pending;
    if (known) {
      known.by = folder.written;
      this.#learnSoon(folder, row, known);
      return known.pending;
    }
    const asked: Row = { by: folder.written, pending: undefined };
    rows.set(row, asked);
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    asked.pending = Promise.race([this.#learn(folder, row), patience]).then(() => {
      asked.pending = undefined;
    });
    return asked.pending;
  }

  /** The same for all folders of decision records, whether or not one of these is open. */
  askForDecisions(folder: Folder): Promise<unknown> | undefined {
    const pending = folder.decisionRows.flatMap((row) => this.ask(folder, row) ?? []);
    return pending.length > 0 ? Promise.all(pending) : undefined;
  }

  /** Reads folders again in which files have changed, appeared or gone. */
  refresh(folder: Folder, isConcerned: (row: string) => boolean): void {
    for (const [row, known] of this.#folders.get(folder) ?? [])
      if (isConcerned(row)) this.#learnSoon(folder, row, known);
  }

  forget(folder: Folder): void {
    for (const { pause } of this.#folders.get(folder)?.values() ?? []) clearTimeout(pause);
    this.#folders.delete(folder);
  }

  #learnSoon(folder: Folder, row: string, known: Row): void {
    clearTimeout(known.pause);
    known.pause = setTimeout(() => void this.#learn(folder, row), PAUSE_MS).unref();
  }

  async #learn(folder: Folder, row: string): Promise<void> {
    const { host, written } = folder;
    const learned = host && (await learnedIn(host, written, row).catch(() => undefined));
    if (this.#folders.get(folder)?.has(row) && folder.learn(row, learned)) this.#onLearned();
  }
}
