import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { type BoardItem, boardOf, GROUPINGS, type Grouping, namedLink, rowOf } from '../../core/index.ts';
import {
  ALL_CHANGED_NOTIFICATION,
  BOARD_REQUEST,
  type Board,
  type BoardFolder,
  type BoardProgress,
  type BoardRow,
  LINK_REQUEST,
} from '../../protocol.ts';
import { answer, failure, textOf, uriOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';
import { allProposals } from '../workspace/openProposals.ts';
import type { Overview } from '../workspace/overview.ts';
import { Unopened } from '../workspace/unopened.ts';
import { progressIn } from './status.ts';

/** Answers the requests behind the view of all proposals. */
export function handleBoard(connection: Connection, session: Session, overview: Overview): void {
  const unopened = new Unopened(session, () => overview.tellChanged());

  answer(connection, session, BOARD_REQUEST, async (params): Promise<Board> => {
    const by = GROUPINGS.find((one) => one === params['by']) ?? 'status';
    const filter = params['filter'] === undefined ? '' : textOf(params, 'filter');
    const views = await overview.views();
    const folders = new Map(views.map(({ folder }) => [folder.uri, folder]));
    const roots = views.map(({ folder, library, index }) => ({ root: folder.uri, library, entries: index.entries }));
    const { groups, total } = boardOf(roots, { by, filter });
    // The answer comes first.
    setImmediate(() =>
      unopened.examine(views).catch((error: unknown) => connection.console.error(`Counting sections failed: ${error}`)),
    );
    const progressOf = (folder: Folder, { entry }: BoardItem) =>
      openProgress(session, folder.uriOf(entry.path)) ?? unopened.progressOf(folder, entry);
    return {
      groups: groups.map(({ key, name, stage, members }) => ({
        key,
        name,
        ...(stage && { stage }),
        ...folderOf(by, members[0], name),
        rows: members.flatMap((item) => {
          const folder = folders.get(item.root);
          return folder ? [rowFor(folder, item, progressOf(folder, item))] : [];
        }),
      })),
      total,
    };
  });

  answer(connection, session, LINK_REQUEST, async (params): Promise<string> => {
    const uri = uriOf(params) ?? '';
    const folder = session.workspace.openFolderOf(uri);
    const path = folder?.pathOf(uri);
    const entry = folder && path !== undefined ? (await allProposals(session, folder)).of(path) : undefined;
    if (!folder || !entry) throw failure(l10n.t('This document follows no template.'));
    const from = params['from'] === undefined ? '' : (folder.pathOf(textOf(params, 'from')) ?? '');
    return namedLink(entry, from);
  });
}

/** Tells a client that what it was given of all proposals is not right any more. */
export function tellAllChanged(connection: Connection): void {
  connection
    .sendNotification(ALL_CHANGED_NOTIFICATION)
    .catch((error: unknown) => connection.console.error(`Telling of changes failed: ${error}`));
}

function folderOf(by: Grouping, item: BoardItem | undefined, folder: string): { readonly folder?: BoardFolder } {
  return by === 'folder' && item ? { folder: { folderUri: item.root, folder } } : {};
}

function rowFor(folder: Folder, item: BoardItem, progress: BoardProgress | undefined): BoardRow {
  const { entry, label, title, template } = item;
  const { path, status, authors, day } = entry;
  return {
    uri: folder.uriOf(path),
    path,
    label,
    title,
    ...(status && { status: status.value, ...(status.stage && { stage: status.stage }) }),
    template,
    authors,
    ...(day !== undefined && { day }),
    home: rowOf(path),
    ...(progress && { progress }),
  };
}

/** How far a proposal is that is open; undefined for others, and for what owes nothing. */
function openProgress(session: Session, uri: string): BoardProgress | undefined {
  const progress = progressIn(session, uri);
  if (!progress) return undefined;
  const { error, warning, information } = progress.problems;
  return { written: progress.written, wanted: progress.wanted, problems: error + warning + information };
}
