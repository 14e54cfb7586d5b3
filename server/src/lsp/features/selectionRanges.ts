import type { Connection, SelectionRange } from 'vscode-languageserver/node';
import { selectionRangesAt } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';

/** Says for each place what somebody may want to select round it, from the smallest to the whole document. */
export function handleSelectionRanges(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/selectionRange', ({ match }, { positions: asked }) => {
    const { positions } = session.client;
    const { document } = match;
    return (Array.isArray(asked) ? asked : []).map((position): SelectionRange => {
      const offset = positions.offsetIn(document, position) ?? 0;
      const ranges = selectionRangesAt(match, offset);
      const whole = positions.of(document, { start: 0, end: document.text.length });
      // From the outermost inwards, each with what it lies in.
      return ranges
        .slice(0, -1)
        .reduceRight<SelectionRange>((parent, range) => ({ range: positions.of(document, range), parent }), {
          range: whole,
        });
    });
  });
}
