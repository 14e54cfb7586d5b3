import { basename, dirname } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { type Reach, RefusedError } from '../../agents/reach.ts';
import { parseDocument } from '../../core/index.ts';
import { smallest } from '../../core/text/composeEdits.ts';
import { nodeHost, realPath } from '../../files/nodeHost.ts';
import { textNow } from '../../files/readText.ts';
import { AGENT_TOOL_REQUEST, type AgentToolAnswer } from '../../protocol.ts';
import { answer, failure, textOf } from '../answer.ts';
import { diskPath } from '../diskPath.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Runs the tools of agents in the editor. */
export function handleAgentTools(connection: Connection, session: Session, cacheFolder: string | undefined): void {
  answer(connection, session, AGENT_TOOL_REQUEST, async (params): Promise<AgentToolAnswer> => {
    if (!session.history.isTrusted) throw failure(l10n.t('Agents can use this only in a workspace that you trust.'));
    const name = textOf(params, 'name');
    // Loaded when they are needed: most people never do.
    const [{ TOOLS }, { runTool }] = await Promise.all([
      import('../../agents/tools.ts'),
      import('../../agents/runTool.ts'),
    ]);
    const tool = TOOLS.find((one) => one.name === name);
    if (!tool) throw failure(l10n.t('There is no tool `{0}`.', name));
    const found = await runTool(tool, await reachOf(connection, session, cacheFolder), params['input']);
    return 'refused' in found ? { text: found.refused, isRefused: true } : { text: found.text, isRefused: false };
  });
}

/** The folders that are open, with what is not saved of the documents in them. */
async function reachOf(connection: Connection, session: Session, cacheFolder: string | undefined): Promise<Reach> {
  const paths = session.workspace.folders.flatMap(({ uri }) => diskPath(uri) ?? []);
  const real = await Promise.all(paths.map((path) => realPath(path).catch(() => undefined)));
  const folders = real.filter((path) => path !== undefined);
  if (folders.length === 0) throw failure(l10n.t('Open a folder first.'));
  const unsaved = await unsavedIn(session);
  return {
    folders,
    cacheFolder,
    texts: new Map([...unsaved].map(([path, { text }]) => [path, text])),
    edit: async (path, text) => {
      const open = unsaved.get(path);
      if (open) await editOpen(connection, session, open.uri, text);
    },
  };
}

interface Unsaved {
  readonly uri: string;
  readonly text: string;
}

/** The documents whose text is another than on the disk, by real path. */
async function unsavedIn(session: Session): Promise<ReadonlyMap<string, Unsaved>> {
  const found = new Map<string, Unsaved>();
  for (const uri of session.uris) {
    const path = diskPath(uri);
    const real = path === undefined ? undefined : await realPath(path).catch(() => path);
    const text = session.text(uri)?.getText();
    if (real !== undefined && text !== undefined && text !== textOnDisk(real)) found.set(real, { uri, text });
  }
  return found;
}

function textOnDisk(path: string): string | undefined {
  try {
    return textNow(nodeHost(dirname(path)), basename(path));
  } catch {
    return undefined;
  }
}

async function editOpen(connection: Connection, session: Session, uri: string, text: string): Promise<void> {
  const now = session.text(uri)?.getText();
  if (now === undefined || now === text) return;
  const document = parseDocument(now);
  const edit = smallest(now, { range: { start: 0, end: now.length }, newText: text });
  const changes = toWorkspaceEdit(session, [{ uri, match: { document }, edits: [edit] }]);
  const { applied, failureReason = '' } = await connection.workspace.applyEdit(changes);
  if (!applied)
    throw new RefusedError(l10n.t('The document could not be changed in the editor. {0}', failureReason).trim());
}
