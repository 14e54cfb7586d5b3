import * as l10n from '@vscode/l10n';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { Match, Problem } from '../core/index.ts';
import { rulePage } from '../rulePages.ts';
import { configurationDiagnostics } from './configurationDiagnostics.ts';
import { SEVERITY } from './diagnosticSeverity.ts';
import { sendStatus } from './features/status.ts';
import type { Session } from './session.ts';
import { isConfigurationFile } from './workspace/folderConfiguration.ts';

/** Stands for all `.proposals.yaml` where documents are scheduled. */
const CONFIGURATIONS = '';

/** Publishes the problems of open proposals. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #scheduled = new Map<string, NodeJS.Immediate>();
  /** Documents for which the client shows what was published, if only that there is nothing. */
  readonly #published = new Set<string>();
  /** What was published for each `.proposals.yaml`, as JSON. */
  #configurations = new Map<string, string>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /**
   * Checks a document as soon as the messages that are already here have been handled. Each message has a turn of the event
   * loop, the next one being the client's: waiting for two turns lets a burst of changes be checked once.
   */
  schedule(uri: string): void {
    this.#cancel(uri);
    const wait = (turns: number) =>
      this.#scheduled.set(
        uri,
        setImmediate(() => (turns > 0 ? wait(turns - 1) : this.#publish(uri))),
      );
    wait(1);
  }

  scheduleAll(): void {
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
    this.#cancel(uri);
    if (this.#published.delete(uri)) this.#send(uri, []);
    if (isConfigurationFile(uri)) this.#scheduleConfigurations();
  }

  #cancel(uri: string): void {
    clearImmediate(this.#scheduled.get(uri));
    this.#scheduled.delete(uri);
  }

  #publish(uri: string): void {
    this.#scheduled.delete(uri);
    if (this.#session.isStopped) return;
    if (isConfigurationFile(uri)) this.#scheduleConfigurations();
    sendStatus(this.#connection, this.#session, uri);
    const match = this.#session.match(uri);
    const version = this.#session.text(uri)?.version;
    if (!match) {
      if (this.#published.delete(uri)) this.#send(uri, [], version);
      return;
    }
    this.#published.add(uri);
    const templateUri = this.#session.templateUri(uri);
    this.#send(
      uri,
      this.#session.problems(uri).map((problem) => toDiagnostic(match, problem, templateUri)),
      version,
    );
  }

  /** Says what is wrong with each `.proposals.yaml`, whether it is open or not. */
  #publishConfigurations(): void {
    this.#scheduled.delete(CONFIGURATIONS);
    if (this.#session.isStopped) return;
    const before = this.#configurations;
    this.#configurations = new Map();
    for (const { uri, diagnostics } of this.#session.workspace.folders.flatMap(configurationDiagnostics)) {
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

/** A problem in the protocol's words. */
export function toDiagnostic({ document, template }: Match, problem: Problem, templateUri?: string): Diagnostic {
  const { rule, severity, message, range, templateRange } = problem;
  const related = templateRange !== undefined &&
    templateUri !== undefined && {
      relatedInformation: [
        {
          location: {
            uri: templateUri,
            range: template.document.lines.positionsOf(templateRange),
          },
          message: l10n.t('What the template "{0}" has here.', template.name),
        },
      ],
    };
  return {
    range: document.lines.positionsOf(range),
    severity: SEVERITY[severity],
    code: rule,
    codeDescription: { href: rulePage(rule) },
    source: 'proposals',
    message,
    ...related,
  };
}
