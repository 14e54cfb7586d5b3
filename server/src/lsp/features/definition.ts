import type { Connection, Location, LocationLink } from 'vscode-languageserver/node';
import { definitionAt } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { templateUri } from './templateUri.ts';

/** Leads from a heading or field to the template's line. */
export function handleDefinition(connection: Connection, session: Session): void {
  answerAbout(
    connection,
    session,
    'textDocument/definition',
    ({ uri, match }, { position }): LocationLink[] | Location | null => {
      const { positions, definitionLinks } = session.client;
      const offset = positions.offsetIn(match.document, position);
      const targetUri = templateUri(session, uri);
      const definition = offset === undefined ? undefined : definitionAt(match, offset);
      if (!definition || targetUri === undefined) return null;
      const target = match.template.document;
      const selection = positions.of(target, definition.selection);
      if (!definitionLinks) return { uri: targetUri, range: selection };
      return [
        {
          originSelectionRange: positions.of(match.document, definition.origin),
          targetUri,
          targetRange: positions.of(target, definition.target),
          targetSelectionRange: selection,
        },
      ];
    },
  );
}
