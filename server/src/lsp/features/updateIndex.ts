import type { CodeAction, Connection } from 'vscode-languageserver/node';
import { holdsMarkedIndex, judgeIndexes, newIndex, touches } from '../../core/index.ts';
import { UPDATE_INDEX_REQUEST, type UpdatedIndexes } from '../../protocol.ts';
import { answer, uriOf } from '../answer.ts';
import { indexDiagnostic } from '../problemDiagnostics.ts';
import type { Session } from '../session.ts';
import { catalogOf } from '../workspace/catalogs.ts';
import { indexesIn, updateOf } from '../workspace/indexes.ts';
import { type Changed, toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers the request for what brings indexes up to date. */
export function handleUpdateIndex(connection: Connection, session: Session): void {
  answer(connection, session, UPDATE_INDEX_REQUEST, async (params): Promise<UpdatedIndexes> => {
    const uri = uriOf(params);
    const asked = uri === undefined ? undefined : session.workspace.folderOf(uri);
    const path = uri === undefined ? undefined : asked?.pathOf(uri);
    if (asked && path !== undefined && params['onlyThere'] === true) {
      const found = (await indexesIn(session, asked, [path])).get(path);
      // What is kept by hand is not written.
      if (found && holdsMarkedIndex(found.document)) return answerFor(session, [updateOf(asked.uriOf(path), found)], 1);
    }
    const all: (Changed | undefined)[] = [];
    for (const folder of asked ? [asked] : session.workspace.folders)
      for (const [at, found] of await indexesIn(session, folder))
        if (holdsMarkedIndex(found.document)) all.push(updateOf(folder.uriOf(at), found));
    if (all.length > 0 || !asked || path === undefined) return answerFor(session, all, all.length);
    const catalog = await catalogOf(session, asked);
    const text = newIndex(catalog, path, {}, { level: 2, newline: '\n' });
    return { ...answerFor(session, [], 0), text };
  });
}

function answerFor(session: Session, all: readonly (Changed | undefined)[], found: number): UpdatedIndexes {
  const changed = all.filter((one) => one !== undefined);
  return { found, stale: changed.length, edit: toWorkspaceEdit(session, changed) };
}

/** What mends the indexes at a range: of one between comments, where its first comment is. */
export function indexFixes(session: Session, uri: string, at: unknown): CodeAction[] {
  const found = session.indexes.of(uri);
  const asked = found && session.client.positions.rangeIn(found.document, at);
  if (!found || !asked) return [];
  return judgeIndexes(found.problems, session.severitiesFor(uri))
    .filter(({ range }) => touches(range, asked))
    .flatMap((problem): CodeAction[] => {
      if (!problem.fix) return [];
      const { title, isPreferred } = problem.fix;
      const edit = toWorkspaceEdit(session, [{ uri, match: found, edits: [problem.fix.edit] }]);
      const diagnostics = [indexDiagnostic(session.client.positions, found.document, problem)];
      return [{ title, kind: 'quickfix', diagnostics, edit, isPreferred }];
    });
}
