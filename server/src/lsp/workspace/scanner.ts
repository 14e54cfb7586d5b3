import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import type { Complain } from '../../files/unreadable.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';
import { withProgress } from './scanProgress.ts';

/** How many times longer than the last look nobody looks again. */
const RARELY = 20;

/** What is to be read of a folder. */
interface Due {
  /** Whatever there is. */
  readonly everything: boolean;
  /** These files, which may be gone. */
  readonly paths: ReadonlySet<string>;
}

/** Reads templates from disk, one folder's changes at a time, and has all open documents checked again. */
export class Scanner {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #due = new Map<Folder, Due>();
  readonly #last = new WeakMap<Folder, { readonly end: number; readonly took: number }>();
  /** Folders that are looked at again after a while. */
  readonly #putOff = new WeakSet<Folder>();
  /** What was found to be wrong with files. */
  readonly #told = new Set<string>();
  #isRunning = false;

  constructor(connection: Connection, session: Session, diagnostics: Diagnostics) {
    this.#connection = connection;
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  /** Looks for a folder's templates, soon. */
  scan(folder: Folder): void {
    this.#add(folder, true, []);
  }

  /** Reads some of a folder's files again, soon. */
  refresh(folder: Folder, paths: Iterable<string>): void {
    this.#add(folder, false, paths);
  }

  /**
   * Looks for a folder's templates once more, where that takes little of the time that has gone by since: not every
   * client, file system and remote machine tells of every new file. Too soon after the last look it is put off.
   */
  lookAgain(folder: Folder): void {
    const last = this.#last.get(folder);
    if (!last || this.#putOff.has(folder)) return;
    const wait = last.end + RARELY * last.took - performance.now();
    if (wait <= 0) {
      this.scan(folder);
      return;
    }
    const look = () => {
      this.#putOff.delete(folder);
      this.scan(folder);
    };
    this.#putOff.add(folder);
    setTimeout(look, wait).unref();
  }

  /** Reads the templates of a folder that are known again: of a folder that is removed with all that is in it, not every client tells. */
  async confirm(folder: Folder): Promise<void> {
    if (await folder.refresh(folder.paths, (message) => this.#complain(message))) this.#publishAnew();
  }

  /** Looks for templates wherever other files are named than were looked for. */
  catchUp(): void {
    for (const folder of this.#session.workspace.all) if (folder.needsScan) this.scan(folder);
  }

  /** Lets nobody wait any longer for folders that were looked into by the settings that hold. */
  settle(): void {
    for (const folder of this.#session.workspace.all) this.#settle(folder);
  }

  #settle(folder: Folder): void {
    if (folder.ready.isOpen || folder.needsScan || !this.#session.readiness.hasSettings) return;
    folder.ready.open();
    this.#diagnostics.scheduleAll();
  }

  #add(folder: Folder, everything: boolean, paths: Iterable<string>): void {
    const due = this.#due.get(folder);
    this.#due.set(folder, {
      everything: everything || due?.everything === true,
      paths: new Set([...(due?.paths ?? []), ...paths]),
    });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Messages that are here already come first, those of the same burst with them.
    await new Promise((resolve) => setImmediate(resolve));
    const complain = (message: string) => this.#complain(message);
    for (const [folder, due] of this.#due) {
      this.#due.delete(folder);
      if (this.#session.isStopped || !this.#session.workspace.all.includes(folder)) continue;
      let isChanged = true;
      try {
        isChanged = due.everything && (await this.#scan(folder, complain));
        isChanged = (await folder.refresh(due.paths, complain)) || isChanged;
      } catch (error) {
        complain(`${folder.uri}: templates cannot be read: ${error}`);
      }
      if (folder.needsScan) this.scan(folder);
      if (isChanged) this.#publishAnew();
      this.#settle(folder);
    }
    this.#isRunning = false;
    if (this.#due.size > 0) await this.#run();
  }

  #publishAnew(): void {
    this.#session.forgetChecks();
    this.#diagnostics.scheduleAll();
  }

  /** Each look finds the same again. */
  #complain(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#connection.console.warn(message);
  }

  async #scan(folder: Folder, complain: Complain): Promise<boolean> {
    const start = performance.now();
    const look = () => folder.scan(complain);
    const isChanged = await (folder.ready.isOpen
      ? look()
      : withProgress(this.#connection, () => l10n.t('Proposals: looking for templates'), look));
    const end = performance.now();
    this.#last.set(folder, { end, took: end - start });
    return isChanged;
  }
}
