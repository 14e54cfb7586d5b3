import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { Match, Problem } from '../core/index.ts';
import { rulePage } from '../rulePages.ts';
import type { Session } from './session.ts';

const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const;

/** Publishes the problems of open proposals. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #scheduled = new Map<string, NodeJS.Immediate>();
  /** Documents for which the client shows what was published, if only that there is nothing. */
  readonly #published = new Set<string>();

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
  }

  /** Takes back what was published for a document that is gone. */
  clear(uri: string): void {
    this.#cancel(uri);
    if (this.#published.delete(uri)) this.#send(uri, []);
  }

  #cancel(uri: string): void {
    clearImmediate(this.#scheduled.get(uri));
    this.#scheduled.delete(uri);
  }

  #publish(uri: string): void {
    this.#scheduled.delete(uri);
    if (this.#session.isStopped) return;
    const match = this.#session.match(uri);
    const version = this.#session.text(uri)?.version;
    if (!match) {
      if (this.#published.delete(uri)) this.#send(uri, [], version);
      return;
    }
    this.#published.add(uri);
    this.#send(
      uri,
      this.#session.problems(uri).map((problem) => toDiagnostic(match, problem)),
      version,
    );
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#connection
      .sendNotification('textDocument/publishDiagnostics', params)
      .catch((error: unknown) => this.#connection.console.error(`Publishing for ${uri} failed: ${error}`));
  }
}

/** A problem in the protocol's words. */
export function toDiagnostic({ document, template }: Match, problem: Problem): Diagnostic {
  const { rule, severity, message, range, templateRange } = problem;
  const related = templateRange !== undefined &&
    template.path !== undefined && {
      relatedInformation: [
        {
          location: {
            uri: pathToFileURL(template.path).href,
            range: template.document.lines.positionsOf(templateRange),
          },
          message: `What the template "${template.name}" has here.`,
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
