import { commands, EventEmitter, type ExtensionContext, StatusBarAlignment, window, workspace } from 'vscode';
import type { LanguageClient, StaticFeature } from 'vscode-languageclient/node';
import { DOCUMENT_STATUS_REQUEST, type DocumentStatus, STATUS_NOTIFICATION } from '../../server/src/protocol.ts';
import { statusText } from './statusText.ts';

/** What is known of the open documents, by URI. */
const statuses = new Map<string, DocumentStatus>();

/** The status of the document in the active editor; undefined where it is no Markdown, or not checked yet. */
export function activeStatus(): DocumentStatus | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && statuses.get(`${uri}`);
}

/** How far an open proposal was when it was checked last; undefined for any other document. */
export function progressOf(uri: string): DocumentStatus['progress'] {
  return statuses.get(uri)?.progress;
}

/** The same, waiting for it where it was not checked yet; undefined where it is no Markdown. */
export async function askForStatus(client: LanguageClient): Promise<DocumentStatus | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return (await client.sendRequest<DocumentStatus | null>(DOCUMENT_STATUS_REQUEST, { textDocument })) ?? undefined;
}

const changes = new EventEmitter<string>();

/** Tells of each document that was checked again, by its URI. */
export const onDidCheck = changes.event;

/** Tells the server that its notifications are wanted: other clients would only warn about them. */
const STATUS_WANTED: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), proposalsStatus: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

/**
 * Shows in the status bar which template the document in the active editor follows, its status and how far it is; more on
 * hover. A click offers what to do next.
 */
export function registerStatus(context: ExtensionContext, client: LanguageClient): void {
  const item = window.createStatusBarItem('proposals.template', StatusBarAlignment.Right, 100);
  item.name = 'Proposals';
  item.command = 'proposals.showActions';
  const show = () => {
    const status = activeStatus();
    setContexts(status);
    const shown = status && statusText(status);
    if (!shown) return item.hide();
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.accessibilityInformation = { label: shown.label, role: 'button' };
    item.show();
  };
  client.registerFeature(STATUS_WANTED);
  context.subscriptions.push(
    item,
    changes,
    window.onDidChangeActiveTextEditor(show),
    // Also when a document is in another language from now on.
    workspace.onDidCloseTextDocument(({ uri }) => {
      statuses.delete(`${uri}`);
      show();
    }),
    client.onNotification(STATUS_NOTIFICATION, (status: DocumentStatus) => {
      statuses.set(status.uri, status);
      show();
      changes.fire(status.uri);
    }),
  );
}

/** What conditions of keys, menus and views may ask: what the active document is, and whether any was a proposal or template yet. */
function setContexts(status: DocumentStatus | undefined): void {
  void commands.executeCommand('setContext', 'proposals.kind', status?.kind);
  if (status && status.kind !== 'other') void commands.executeCommand('setContext', 'proposals.isInUse', true);
}
