import type { Connection } from 'vscode-languageserver/node';
import { isObject, type Params } from './answer.ts';
import { Complaints } from './complaints.ts';
import type { Diagnostics } from './diagnostics.ts';
import { register } from './register.ts';
import type { Session } from './session.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import type { Scanner } from './workspace/scanner.ts';

const SECTION = 'proposals';

/** What is to be called when the client is ready, and when the list of folders has changed. */
export interface SettingsReader {
  readonly start: () => Promise<void>;
  /** Asks for all settings; until they are there, nothing that depends on them is answered. */
  readonly askAgain: () => void;
}

/** Takes settings over: those that hold everywhere, and those of each folder. */
export function handleConfiguration(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  scanner: Scanner,
): SettingsReader {
  const complaints = new Complaints(connection);
  let current = JSON.stringify([DEFAULT_SETTINGS, []]);
  const take = (value: unknown, byFolder: readonly unknown[] = []) => {
    const everywhere = readSettings(value);
    const { settings } = everywhere;
    const { folders } = session.workspace;
    const read = folders.map((_, i) => (isObject(byFolder[i]) ? readSettings(byFolder[i]) : everywhere));
    complaints.take([everywhere, ...read].flatMap((one) => one.complaints));
    const own = folders.map(({ uri }, i) => [uri, read[i]?.settings ?? settings] as const);
    const taken = JSON.stringify([settings, own]);
    if (taken === current) return;
    current = taken;
    session.setSettings(settings, new Map(own));
    for (const folder of session.workspace.all) folder.usePatterns(session.settingsOf(folder.uri));
    if (session.client.inlayHintRefresh) void refreshInlayHints(connection);
    scanner.catchUp();
    diagnostics.scheduleAll();
  };
  const askAgain = async () => {
    if (!session.client.configuration) return;
    const scopes = session.workspace.folders.map(({ uri }) => uri);
    const [value, ...byFolder] = await ask(connection, scopes);
    take(value, byFolder);
  };

  connection.onNotification('workspace/didChangeConfiguration', async (params: Params | null) => {
    if (session.isStopped) return;
    if (session.client.configuration) await askAgain();
    else take(isObject(params?.['settings']) ? params['settings'][SECTION] : undefined);
  });

  const askAndWait = () => {
    const asked = askAgain().catch((error: unknown) =>
      connection.console.error(`The settings cannot be taken over: ${error}`),
    );
    session.readiness.awaitSettings(asked, () => scanner.settle());
  };
  return {
    askAgain: askAndWait,
    start: async () => {
      askAndWait();
      if (session.client.configurationRegistration)
        await register(connection, 'workspace/didChangeConfiguration', { section: SECTION }, 'settings');
    },
  };
}

/** The settings that hold for a folder, which may have its own. */
export async function settingsFor(connection: Connection, session: Session, folderUri?: string): Promise<Settings> {
  if (!session.client.configuration || folderUri === undefined) return session.settings;
  const [, value] = await ask(connection, [folderUri]);
  return isObject(value) ? readSettings(value).settings : session.settings;
}

/** The client's settings, first those that hold everywhere, then those of each scope. */
async function ask(connection: Connection, scopes: readonly string[]): Promise<readonly unknown[]> {
  try {
    const items = [{ section: SECTION }, ...scopes.map((scopeUri) => ({ section: SECTION, scopeUri }))];
    const values: unknown = await connection.sendRequest('workspace/configuration', { items });
    return Array.isArray(values) ? values : [];
  } catch (error) {
    connection.console.warn(`The client gave no settings, using ${JSON.stringify(DEFAULT_SETTINGS)}: ${error}`);
    return [];
  }
}

async function refreshInlayHints(connection: Connection): Promise<void> {
  try {
    await connection.sendRequest('workspace/inlayHint/refresh');
  } catch (error) {
    connection.console.warn(`The client does not ask for inlay hints again: ${error}`);
  }
}
