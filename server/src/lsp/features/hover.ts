import type { Connection, Hover, MarkupContent } from 'vscode-languageserver/node';
import { customsIn, hoverAt, plainText, sharesOf } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { templateUri } from './templateUri.ts';

/** Shows the template's advice for what is under the pointer. */
export function handleHover(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/hover', ({ uri, match }, { position }): Hover | null => {
    const { positions } = session.client;
    const offset = positions.offsetIn(match.document, position);
    const markdown = session.client.markdownHover;
    const link = markdown ? templateUri(session, uri) : undefined;
    const known = session.othersOf(uri, match);
    const others = sharesOf(known);
    const hover =
      offset === undefined
        ? undefined
        : hoverAt(match, offset, {
            ...(link !== undefined && { templateUri: link }),
            ...(others && { others }),
            customs: customsIn(known),
          });
    if (!hover) return null;
    const contents: MarkupContent = markdown
      ? { kind: 'markdown', value: hover.markdown }
      : { kind: 'plaintext', value: plainText(hover.markdown) };
    return { contents, range: positions.of(match.document, hover.range) };
  });
}
