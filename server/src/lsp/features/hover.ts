import type { Connection, Hover, MarkupContent } from 'vscode-languageserver/node';
import { cardOf, customsIn, type Hover as Found, hoverAt, plainText, sharesOf } from '../../core/index.ts';
import { type Asked, answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { namedUnder } from '../workspace/namedProposals.ts';
import { templateUri } from './templateUri.ts';

/** Shows what is known of the proposal that is named under the pointer, else the template's advice for what is there. */
export function handleHover(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/hover', async (asked, { position }): Promise<Hover | null> => {
    const { positions, markdownHover } = session.client;
    const { document } = asked.match;
    const offset = positions.offsetIn(document, position);
    if (offset === undefined) return null;
    const hover = (await cardUnder(session, asked, offset)) ?? advice(session, asked, offset);
    if (!hover) return null;
    const contents: MarkupContent = markdownHover
      ? { kind: 'markdown', value: hover.markdown }
      : { kind: 'plaintext', value: plainText(hover.markdown) };
    return { contents, range: positions.of(document, hover.range) };
  });
}

async function cardUnder(session: Session, asked: Asked, offset: number): Promise<Found | undefined> {
  const found = await namedUnder(session, asked, offset);
  if (!found) return undefined;
  const { folder, named } = found;
  const uri = session.client.markdownHover ? folder.uriOf(named.to.path) : undefined;
  return { range: named, markdown: cardOf(named.to, uri) };
}

function advice(session: Session, { uri, match }: Asked, offset: number): Found | undefined {
  const link = session.client.markdownHover ? templateUri(session, uri) : undefined;
  const known = session.othersOf(uri, match);
  const others = sharesOf(known);
  return hoverAt(match, offset, {
    ...(link !== undefined && { templateUri: link }),
    ...(others && { others }),
    customs: customsIn(known),
  });
}
