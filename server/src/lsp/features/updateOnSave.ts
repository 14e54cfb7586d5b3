import type { Connection, TextEdit } from 'vscode-languageserver/node';
import { updatedOnSave } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { readText } from '../../files/readText.ts';
import { answerAbout } from '../answer.ts';
import { diskPath } from '../diskPath.ts';
import type { Session } from '../session.ts';

/** Keeps the day of the last update current when a proposal is saved, if the user wants that. */
export function handleUpdateOnSave(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/willSaveWaitUntil', async ({ uri, match }): Promise<TextEdit[]> => {
    const path = diskPath(uri);
    if (!session.settingsOf(uri).updateDateOnSave || path === undefined) return [];
    const saved = await readText(path).catch(() => undefined);
    // Something else was typed while the disk was read: better no edit than one in the wrong place.
    if (saved === undefined || session.match(uri)?.document !== match.document) return [];
    return updatedOnSave(match, saved, localDate()).map(({ range, newText }) => ({
      range: session.client.positions.of(match.document, range),
      newText,
    }));
  });
}
