import type { Connection } from 'vscode-languageserver/node';

/**
 * Asks the client to tell of changes.
 * @param changes what it does not tell of where it refuses, for the log
 */
export async function register(
  connection: Connection,
  method: string,
  registerOptions: object,
  changes: string,
): Promise<void> {
  try {
    await connection.sendRequest('client/registerCapability', {
      registrations: [{ id: method, method, registerOptions }],
    });
  } catch (error) {
    connection.console.warn(`The client does not tell when ${changes} change: ${error}`);
  }
}
