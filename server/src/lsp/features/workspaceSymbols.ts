import { type Connection, SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import { proposalSymbols } from '../../core/index.ts';
import { answer } from '../answer.ts';
import type { Session } from '../session.ts';
import { allProposals } from '../workspace/openProposals.ts';
import { START } from './startOfFile.ts';

/** Beyond that nobody reads on; who types more gets the others. */
const MOST = 1_000;

/** Finds proposals by number and title. Headings are the editor's. */
export function handleWorkspaceSymbols(connection: Connection, session: Session): void {
  answer(connection, session, 'workspace/symbol', async ({ query }): Promise<SymbolInformation[]> => {
    const typed = typeof query === 'string' ? query : '';
    const folders = session.workspace.folders.filter(({ host }) => host !== undefined);
    const found = await Promise.all(
      folders.map(async (folder) =>
        proposalSymbols(await allProposals(session, folder), typed).map(({ name, status, path }) =>
          SymbolInformation.create(name, SymbolKind.File, START, folder.uriOf(path), status),
        ),
      ),
    );
    return found.flat().slice(0, MOST);
  });
}
