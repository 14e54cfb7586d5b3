import type { Connection, Definition, LocationLink } from 'vscode-languageserver/node';
import { definitionAt, touches } from '../../core/index.ts';
import { type Asked, answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { namedUnder } from '../workspace/namedProposals.ts';
import { START } from './startOfFile.ts';
import { templateUri } from './templateUri.ts';

/** Leads from a name for another proposal to that one, from a heading or field to the template's line. */
export function handleDefinition(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/definition', async (asked, { position }) => {
    const { positions, definitionLinks } = session.client;
    const { document } = asked.match;
    const offset = positions.offsetIn(document, position);
    if (offset === undefined) return null;
    const link = (await namedProposal(session, asked, offset)) ?? templateLine(session, asked, offset);
    if (!link) return null;
    return definitionLinks ? [link] : ({ uri: link.targetUri, range: link.targetSelectionRange } satisfies Definition);
  });
}

async function namedProposal(session: Session, asked: Asked, offset: number): Promise<LocationLink | undefined> {
  const found = await namedUnder(session, asked, offset);
  const open = found?.named.open;
  if (!open || !touches(open, { start: offset, end: offset })) return undefined;
  return {
    originSelectionRange: session.client.positions.of(asked.match.document, open),
    targetUri: found.folder.uriOf(found.named.to.path),
    targetRange: START,
    targetSelectionRange: START,
  };
}

function templateLine(session: Session, { uri, match }: Asked, offset: number): LocationLink | undefined {
  const { positions } = session.client;
  const targetUri = templateUri(session, uri);
  const definition = definitionAt(match, offset);
  if (!definition || targetUri === undefined) return undefined;
  const target = match.template.document;
  return {
    originSelectionRange: positions.of(match.document, definition.origin),
    targetUri,
    targetRange: positions.of(target, definition.target),
    targetSelectionRange: positions.of(target, definition.selection),
  };
}
