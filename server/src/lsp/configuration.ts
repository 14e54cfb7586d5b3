import type { Connection } from 'vscode-languageserver/node';
import { isObject, type Params } from './answer.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

const SECTION = 'proposals';

/** Takes settings over when the client is ready and whenever they change. */
export function handleConfiguration(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  const take = (value: unknown) => {
    const { settings, complaints } = readSettings(value);
    for (const complaint of complaints) connection.console.warn(complaint);
    if (JSON.stringify(settings) === JSON.stringify(session.settings)) return;
    session.settings = settings;
    diagnostics.scheduleAll();
  };

  connection.onInitialized(async () => {
    const { configuration, configurationRegistration } = session.client;
    await Promise.all([
      configuration && ask(connection).then(take),
      configurationRegistration && registerForChanges(connection),
    ]);
  });

  connection.onNotification('workspace/didChangeConfiguration', async (params: Params | null) => {
    if (session.isStopped) return;
    const sent = isObject(params?.['settings']) ? params['settings'][SECTION] : undefined;
    take(session.client.configuration ? await ask(connection) : sent);
  });
}

/** The settings that hold for a folder, which may have its own. */
export async function settingsFor(connection: Connection, session: Session, folderUri?: string): Promise<Settings> {
  if (!session.client.configuration || folderUri === undefined) return session.settings;
  const value = await ask(connection, folderUri);
  return value === undefined ? session.settings : readSettings(value).settings;
}

async function ask(connection: Connection, scopeUri?: string): Promise<unknown> {
  try {
    const item = { section: SECTION, ...(scopeUri !== undefined && { scopeUri }) };
    const values: unknown = await connection.sendRequest('workspace/configuration', { items: [item] });
    return Array.isArray(values) ? values[0] : undefined;
  } catch (error) {
    connection.console.warn(`The client gave no settings, using ${JSON.stringify(DEFAULT_SETTINGS)}: ${error}`);
    return undefined;
  }
}

async function registerForChanges(connection: Connection): Promise<void> {
  const method = 'workspace/didChangeConfiguration';
  const registrations = [{ id: method, method, registerOptions: { section: SECTION } }];
  try {
    await connection.sendRequest('client/registerCapability', { registrations });
  } catch (error) {
    connection.console.warn(`The client does not tell when settings change: ${error}`);
  }
}
