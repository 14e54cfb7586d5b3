import type { Connection, Location, LocationLink } from 'vscode-languageserver/node';
import { definitionAt } from '../../core/index.ts';
import { answerAbout, offsetIn } from '../answer.ts';
import type { Session } from '../session.ts';
import { templateUri } from './templateUri.ts';

/** Leads from a heading or field to the template's line. */
export function handleDefinition(connection: Connection, session: Session): void {
  answerAbout(
    connection,
    session,
    'textDocument/definition',
    ({ uri, match }, { position }): LocationLink[] | Location | null => {
      const offset = offsetIn(match.document, position);
      const targetUri = templateUri(session, uri);
      const definition = offset === undefined ? undefined : definitionAt(match, offset);
      if (!definition || targetUri === undefined) return null;
      const { lines } = match.template.document;
      const selection = lines.positionsOf(definition.selection);
      if (!session.client.definitionLinks) return { uri: targetUri, range: selection };
      return [
        {
          originSelectionRange: match.document.lines.positionsOf(definition.origin),
          targetUri,
          targetRange: lines.positionsOf(definition.target),
          targetSelectionRange: selection,
        },
      ];
    },
  );
}
