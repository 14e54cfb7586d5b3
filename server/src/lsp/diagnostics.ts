import type { Connection } from 'vscode-languageserver/node';
import {
  allConfigurationDiagnostics,
  documentDiagnostics,
  PAUSE_MS,
  templateDiagnostics,
} from './documentDiagnostics.ts';
import { sendStatus } from './features/status.ts';
import type { Outlet } from './publishing.ts';
import type { Session } from './session.ts';
import { isConfigurationFile } from './workspace/folderConfiguration.ts';

/** Stands for all `.proposals.yaml` where documents are scheduled. */
const CONFIGURATIONS = '';

/** Finds out what is wrong with open proposals, templates and `.proposals.yaml` as they change, and has it told. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #outlet: Outlet;
  readonly #onChange: () => void;
  readonly #scheduled = new Map<string, NodeJS.Immediate>();
  /** What is done for a document after a pause. */
  readonly #pausing = new Map<string, NodeJS.Timeout>();
  /** What each proposal said to others when they were checked last. */
  readonly #said = new Map<string, string | undefined>();
  /** Documents that are checked when all is known that they are judged by. */
  readonly #waiting = new Set<string>();
  /** What the client was told of the status of each document, as JSON. */
  readonly #statuses = new Map<string, string>();
  /** Each `.proposals.yaml` of which something was said. */
  #configurations: ReadonlySet<string> = new Set();

  /** @param onChange called when documents are to be checked again, or are gone */
  constructor(connection: Connection, session: Session, outlet: Outlet, onChange: () => void = () => undefined) {
    this.#connection = connection;
    this.#session = session;
    this.#outlet = outlet;
    this.#onChange = onChange;
  }

  /**
   * Checks a document as soon as the messages that are already here have been handled. Each message has a turn of the event
   * loop, the next one being the client's: waiting for two turns lets a burst of changes be checked once.
   */
  schedule(uri: string): void {
    this.#onChange();
    this.#cancel(uri);
    const wait = (turns: number) =>
      this.#scheduled.set(
        uri,
        setImmediate(() => (turns > 0 ? wait(turns - 1) : this.#publish(uri))),
      );
    wait(1);
  }

  scheduleAll(): void {
    this.#onChange();
    for (const uri of this.#session.uris) this.schedule(uri);
    this.#scheduleConfigurations();
  }

  #scheduleConfigurations(): void {
    this.#cancel(CONFIGURATIONS);
    this.#scheduled.set(
      CONFIGURATIONS,
      setImmediate(() => this.#publishConfigurations()),
    );
  }

  /** Takes back what was published for a document that is gone. */
  clear(uri: string): void {
    this.#onChange();
    this.#cancel(uri);
    this.#said.delete(uri);
    this.#statuses.delete(uri);
    if (isConfigurationFile(uri)) this.#scheduleConfigurations();
    else this.#outlet.clear(uri);
  }

  #cancel(uri: string): void {
    clearImmediate(this.#scheduled.get(uri));
    this.#scheduled.delete(uri);
    clearTimeout(this.#pausing.get(uri));
    this.#pausing.delete(uri);
  }

  #publish(uri: string): void {
    this.#scheduled.delete(uri);
    if (this.#session.isStopped || this.#waits(uri)) return;
    if (isConfigurationFile(uri)) {
      this.#scheduleConfigurations();
      return;
    }
    sendStatus(this.#connection, this.#session, uri, this.#statuses);
    const version = this.#session.text(uri)?.version;
    if (!this.#session.match(uri)) {
      if (this.#session.explain(uri)?.reason === 'template') {
        this.#pausing.set(uri, setTimeout(() => this.#publishTemplate(uri), PAUSE_MS).unref());
      } else this.#outlet.showIfAny(uri, documentDiagnostics(this.#session, uri), version);
      return;
    }
    if (this.#session.isUnsettled(uri)) this.#pausing.set(uri, setTimeout(() => this.#settle(uri), PAUSE_MS).unref());
    else this.#tellNeighbours(uri);
    this.#outlet.show(uri, documentDiagnostics(this.#session, uri), version);
  }

  /** Finds out what a proposal and others do not agree on, once nobody types. */
  #settle(uri: string): void {
    this.#session.settle(uri);
    this.#publish(uri);
  }

  /** Has the other open documents of the folder checked again where a proposal says something else to them than before. */
  #tellNeighbours(uri: string): void {
    const said = this.#session.amongOthers.saidToOthers(uri);
    const isOther = this.#said.has(uri) && this.#said.get(uri) !== said;
    this.#said.set(uri, said);
    if (isOther) for (const other of this.#session.forgetNeighbours(uri)) this.schedule(other);
  }

  /** Whether it is too early to say anything: it would have to be taken back. */
  #waits(uri: string): boolean {
    const pending = this.#session.readiness.waitFor(uri);
    if (pending && !this.#waiting.has(uri)) {
      this.#waiting.add(uri);
      void pending.then(() => {
        this.#waiting.delete(uri);
        this.schedule(uri);
      });
    }
    return pending !== undefined;
  }

  #publishTemplate(uri: string): void {
    this.#pausing.delete(uri);
    if (this.#session.isStopped) return;
    this.#outlet.showIfAny(uri, templateDiagnostics(this.#session, uri), this.#session.text(uri)?.version);
  }

  /** Says what is wrong with each `.proposals.yaml`, whether it is open or not. */
  #publishConfigurations(): void {
    this.#scheduled.delete(CONFIGURATIONS);
    if (this.#session.isStopped) return;
    const found = new Map(allConfigurationDiagnostics(this.#session).map(({ uri, diagnostics }) => [uri, diagnostics]));
    for (const uri of new Set([...this.#configurations, ...found.keys()]))
      this.#outlet.showIfAny(uri, found.get(uri) ?? [], this.#session.text(uri)?.version);
    this.#configurations = new Set(found.keys());
  }
}
