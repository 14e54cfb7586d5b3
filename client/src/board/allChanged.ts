import { EventEmitter, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ALL_CHANGED_NOTIFICATION } from '../../../server/src/protocol.ts';

const changes = new EventEmitter<void>();

/** Tells when what the server gave of all proposals is not right any more. */
export const onDidChangeAll = changes.event;

/** Has the server's word passed on. */
export function registerAllChanged(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    changes,
    client.onNotification(ALL_CHANGED_NOTIFICATION, () => changes.fire()),
  );
}
