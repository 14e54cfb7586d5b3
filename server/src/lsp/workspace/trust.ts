import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { TRUSTED_NOTIFICATION } from '../../protocol.ts';
import { isObject } from '../answer.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Session } from '../session.ts';

/** Whether the user trusts what is open. An editor that knows no such thing says nothing, and is trusted. */
export function isTrusted({ initializationOptions: options }: InitializeParams): boolean {
  return !isObject(options) || options['trusted'] !== false;
}

/** Takes over that the user has come to trust what is open. */
export function handleTrust(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  connection.onNotification(TRUSTED_NOTIFICATION, () => {
    if (session.isStopped || session.history.isTrusted) return;
    session.history.isTrusted = true;
    session.forgetChecks();
    diagnostics.scheduleAll();
  });
}
