import type { Connection, InlayHint } from 'vscode-languageserver/node';
import { inlayHintsIn } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';

/** Shows the template's advice dimmed in sections that are empty. */
export function handleInlayHints(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/inlayHint', ({ uri, match }, { range }): InlayHint[] => {
    const { positions } = session.client;
    const asked = positions.rangeIn(match.document, range);
    if (!asked || !session.settingsOf(uri).adviceInEmptySections) return [];
    return inlayHintsIn(match, asked, session.client.inlayHintLength).map(
      ({ offset, label, advice, isBehindText }) => ({
        position: positions.at(match.document, offset),
        label,
        tooltip: { kind: 'markdown', value: advice },
        ...(isBehindText && { paddingLeft: true }),
      }),
    );
  });
}
