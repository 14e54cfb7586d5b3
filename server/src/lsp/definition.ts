import type { Connection, Location, LocationLink } from 'vscode-languageserver/node';
import { definitionAt } from '../core/index.ts';
import { answerAbout, offsetIn } from './answer.ts';
import type { Session } from './session.ts';
import { templateUri } from './templateUri.ts';

/** Leads from a heading or field to the template's line. */
export function handleDefinition(connection: Connection, session: Session): void {
  answerAbout(
    connection,
    session,
    'textDocument/definition',
    ({ match }, { position }): LocationLink[] | Location | null => {
      const offset = offsetIn(match, position);
      const uri = templateUri(match.template);
      const definition = offset === undefined ? undefined : definitionAt(match, offset);
      if (!definition || uri === undefined) return null;
      const { lines } = match.template.document;
      const selection = lines.positionsOf(definition.selection);
      if (!session.client.definitionLinks) return { uri, range: selection };
      return [
        {
          originSelectionRange: match.document.lines.positionsOf(definition.origin),
          targetUri: uri,
          targetRange: lines.positionsOf(definition.target),
          targetSelectionRange: selection,
        },
      ];
    },
  );
}
