import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { judgeIndexes } from '../core/index.ts';
import { configurationDiagnostics } from './configurationDiagnostics.ts';
import { sendStatus } from './features/status.ts';
import { openTemplateProblems } from './openTemplate.ts';
import { indexDiagnostic, problemDiagnostic, templateDiagnostic } from './problemDiagnostics.ts';
import type { Session } from './session.ts';
import { isConfigurationFile } from './workspace/folderConfiguration.ts';

/** Stands for all `.proposals.yaml` where documents are scheduled. */
const CONFIGURATIONS = '';
/** Examining a template, and a proposal among others, takes longer than a key may: it waits until nobody has typed for so long. */
const PAUSE_MS = 200;

interface Published {
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Publishes the problems of open proposals and templates. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #onChange: () => void;
  readonly #scheduled = new Map<string, NodeJS.Immediate>();
  /** What is done for a document after a pause. */
  readonly #pausing = new Map<string, NodeJS.Timeout>();
  /** What each proposal said to others when they were checked last. */
  readonly #said = new Map<string, string | undefined>();
  /** Documents that are checked when all is known that they are judged by. */
  readonly #waiting = new Set<string>();
  /** What the client shows of each document, if only that there is nothing. */
  readonly #published = new Map<string, Published>();
  /** What the client was told of the status of each document, as JSON. */
  readonly #statuses = new Map<string, string>();
  /** What was published for each `.proposals.yaml`, as JSON. */
  #configurations = new Map<string, string>();

  /** @param onChange called when documents are to be checked again, or are gone */
  constructor(connection: Connection, session: Session, onChange: () => void = () => undefined) {
    this.#connection = connection;
    this.#session = session;
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
    if (this.#published.delete(uri)) this.#send(uri, []);
    if (isConfigurationFile(uri)) this.#scheduleConfigurations();
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
    if (isConfigurationFile(uri)) this.#scheduleConfigurations();
    sendStatus(this.#connection, this.#session, uri, this.#statuses);
    const match = this.#session.match(uri);
    const version = this.#session.text(uri)?.version;
    if (!match) {
      if (this.#session.explain(uri)?.reason === 'template') {
        this.#pausing.set(uri, setTimeout(() => this.#publishTemplate(uri), PAUSE_MS).unref());
      } else this.#sendIfAny(uri, this.#indexDiagnostics(uri), version);
      return;
    }
    if (this.#session.isUnsettled(uri)) this.#pausing.set(uri, setTimeout(() => this.#settle(uri), PAUSE_MS).unref());
    else this.#tellNeighbours(uri);
    const templateUri = this.#session.templateUri(uri);
    const { positions } = this.#session.client;
    this.#show(
      uri,
      [
        ...this.#session.problems(uri).map((problem) => problemDiagnostic(positions, match, problem, templateUri)),
        ...this.#indexDiagnostics(uri),
      ],
      version,
    );
  }

  /** Publishes what a document's problems are, unless the client shows the same of the same version. */
  #show(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    const before = this.#published.get(uri);
    const isSame = before?.version === version && JSON.stringify(before?.diagnostics) === JSON.stringify(diagnostics);
    this.#published.set(uri, { version, diagnostics });
    if (!isSame) this.#send(uri, diagnostics, version);
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

  #indexDiagnostics(uri: string): Diagnostic[] {
    const found = this.#session.indexes.of(uri);
    const { positions } = this.#session.client;
    const told = found ? judgeIndexes(found.problems, this.#session.severitiesFor(uri)) : [];
    return found ? told.map((problem) => indexDiagnostic(positions, found.document, problem)) : [];
  }

  /** Says nothing of a document of which there is nothing to say and never was. */
  #sendIfAny(uri: string, diagnostics: Diagnostic[], version?: number): void {
    if (diagnostics.length > 0) this.#show(uri, diagnostics, version);
    else if (this.#published.delete(uri)) this.#send(uri, [], version);
  }

  #publishTemplate(uri: string): void {
    this.#pausing.delete(uri);
    if (this.#session.isStopped) return;
    const open = openTemplateProblems(this.#session, uri);
    const diagnostics =
      open?.problems.map((problem) => templateDiagnostic(this.#session.client.positions, open.template, problem)) ?? [];
    this.#sendIfAny(uri, diagnostics, this.#session.text(uri)?.version);
  }

  /** Says what is wrong with each `.proposals.yaml`, whether it is open or not. */
  #publishConfigurations(): void {
    this.#scheduled.delete(CONFIGURATIONS);
    if (this.#session.isStopped) return;
    const before = this.#configurations;
    this.#configurations = new Map();
    const { client, workspace } = this.#session;
    const folders = workspace.all.filter(({ ready }) => ready.isOpen);
    const found = folders.flatMap((folder) => configurationDiagnostics(client.positions, folder));
    for (const { uri, diagnostics } of found) {
      const written = JSON.stringify(diagnostics);
      if ((before.get(uri) ?? '[]') !== written) this.#send(uri, diagnostics);
      this.#configurations.set(uri, written);
      before.delete(uri);
    }
    for (const [uri, written] of before) if (written !== '[]') this.#send(uri, []);
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#connection
      .sendNotification('textDocument/publishDiagnostics', params)
      .catch((error: unknown) => this.#connection.console.error(`Publishing for ${uri} failed: ${error}`));
  }
}
