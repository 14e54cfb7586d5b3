import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { rowOf } from '../../core/index.ts';
import { isMarkdown } from '../../files/walk.ts';
import { isObject, type Params, uriOf } from '../answer.ts';
import type { SettingsReader } from '../configuration.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { register } from '../register.ts';
import type { Session } from '../session.ts';
import { locate } from './locate.ts';
import type { Scanner } from './scanner.ts';

const ON_DELETE = 4;
const WATCHERS = [
  { globPattern: '**/*.{md,markdown}' },
  // Templates with a second extension, as `adr.md.template`.
  { globPattern: '**/*.{md,markdown}.*' },
  { globPattern: '**/.proposals.{yaml,yml}' },
  // A folder's name says nothing, and of the files that go with it nobody may tell.
  { globPattern: '**/*', kind: ON_DELETE },
];
const DELETED = 3;

/** Keeps the templates as they are on disk, in all folders of the workspace, from `start` on. */
export function handleWorkspace(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  scanner: Scanner,
  settings: SettingsReader,
): { readonly start: () => Promise<void> } {
  const { workspace } = session;

  connection.onNotification('workspace/didChangeWorkspaceFolders', (params: Params | null) => {
    const event = params?.['event'];
    if (session.isStopped || !isObject(event)) return;
    const removed = urisIn(event['removed']);
    const kept = workspace.folders.map(({ uri }) => uri).filter((uri) => !removed.includes(uri));
    const before = workspace.folders;
    for (const folder of workspace.open([...kept, ...urisIn(event['added'])])) scanner.scan(folder);
    for (const folder of before) {
      if (workspace.folders.includes(folder)) continue;
      session.proposals.forget(folder);
      session.learned.forget(folder);
    }
    for (const uri of session.uris) locate(session, scanner, uri);
    session.placeDocuments();
    diagnostics.scheduleAll();
    settings.askAgain();
  });

  /** A folder that goes takes its files along, of which perhaps only some are told. */
  function refreshDeleted(uri: string): void {
    for (const folder of workspace.all) {
      const paths = isMarkdown(uri) && folder.pathOf(uri) !== undefined ? folder.paths : folder.pathsBelow(uri);
      if (paths.length > 0) scanner.refresh(folder, paths);
      const path = folder.pathOf(uri);
      if (path === undefined) continue;
      session.proposals.refreshBelow(folder, path);
      session.learned.refresh(
        folder,
        (row) => row === path || row.startsWith(`${path}/`) || path.startsWith(`${row}/`),
      );
    }
  }

  /** Reads a file again that is said to be other than before. */
  function refresh(uri: string): void {
    const folder = workspace.folderOf(uri);
    const path = folder?.pathOf(uri);
    if (!folder || path === undefined) return;
    if (folder.concerns(path)) scanner.refresh(folder, [path]);
    if (!isMarkdown(path)) return;
    session.proposals.refresh(folder, [path]);
    session.learned.refresh(folder, (row) => row === rowOf(path));
  }

  connection.onNotification('workspace/didChangeWatchedFiles', (params: Params | null) => {
    const changes = params?.['changes'];
    for (const change of !session.isStopped && Array.isArray(changes) ? changes : []) {
      if (!isObject(change) || typeof change['uri'] !== 'string') continue;
      const uri = change['uri'];
      if (change['type'] === DELETED) refreshDeleted(uri);
      refresh(uri);
    }
  });

  // Folders that the user creates, moves or deletes: their files are not told one by one.
  for (const event of ['didCreateFiles', 'didRenameFiles', 'didDeleteFiles']) {
    connection.onNotification(`workspace/${event}`, () => {
      for (const folder of session.isStopped ? [] : workspace.all) {
        scanner.scan(folder);
        session.proposals.refreshAll(folder);
        session.learned.refresh(folder, () => true);
      }
    });
  }

  connection.onNotification('textDocument/didSave', (params: Params | null) => {
    if (session.isStopped) return;
    // A commit is mostly made between two times of saving.
    void session.history.refresh();
    const uri = uriOf(params);
    if (uri !== undefined) refresh(uri);
  });

  return {
    start: async () => {
      for (const folder of workspace.folders) scanner.scan(folder);
      if (session.client.watchRegistration)
        await register(connection, 'workspace/didChangeWatchedFiles', { watchers: WATCHERS }, 'files');
    },
  };
}

/** The folders that a client opens with. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = urisIn(workspaceFolders);
  return uris.length > 0 || typeof rootUri !== 'string' ? uris : [rootUri];
}

function urisIn(folders: unknown): readonly string[] {
  return Array.isArray(folders)
    ? folders.flatMap((folder) => (isObject(folder) ? [folder['uri']] : [])).filter(isText)
    : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
