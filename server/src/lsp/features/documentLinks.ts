import type { Connection, DocumentLink } from 'vscode-languageserver/node';
import { namedIn, nameOf } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { placed, placedNow } from '../workspace/namedProposals.ts';

/** Makes links of names for other proposals. What is a link in Markdown is one already. */
export function handleDocumentLinks(connection: Connection, session: Session): void {
  answerAbout(
    connection,
    session,
    'textDocument/documentLink',
    async ({ uri, match }): Promise<DocumentLink[] | null> => {
      const here = placedNow(session, { uri, match }) ?? (await placed(session, uri));
      if (!here) return null;
      return namedIn(here.index, here.entry, match.document)
        .filter(({ isLink }) => !isLink)
        .map(({ by, to }) => ({
          range: session.client.positions.of(match.document, by),
          target: here.folder.uriOf(to.path),
          tooltip: nameOf(to),
        }));
    },
  );
}
