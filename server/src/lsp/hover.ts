import type { Connection, Hover } from 'vscode-languageserver/node';
import { hoverAt } from '../core/index.ts';
import { answerAbout, offsetIn } from './answer.ts';
import type { Session } from './session.ts';

/** Shows the template's advice for what is under the pointer. */
export function handleHover(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/hover', ({ match }, { position }): Hover | null => {
    const offset = offsetIn(match, position);
    const hover = offset === undefined ? undefined : hoverAt(match, offset);
    if (!hover) return null;
    const kind = session.client.markdownHover ? 'markdown' : 'plaintext';
    return { contents: { kind, value: hover.markdown }, range: match.document.lines.positionsOf(hover.range) };
  });
}
