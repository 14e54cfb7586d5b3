import type { Connection } from 'vscode-languageserver/node';
import { saidOfUnseenBranches, type UnseenBranches } from '../files/branchPaths.ts';

const WARNING = 2;

/** Shows the user that a number may be taken on a branch that there was no time for; nothing where all were looked at. */
export async function tellUnseenBranches(connection: Connection, unseen: UnseenBranches | undefined): Promise<void> {
  if (!unseen) return;
  await connection.sendNotification('window/showMessage', { type: WARNING, message: saidOfUnseenBranches(unseen) });
}
