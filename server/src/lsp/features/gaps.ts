import type { Connection } from 'vscode-languageserver/node';
import { gapsOf } from '../../core/index.ts';
import { GAPS_REQUEST, type GapRange } from '../../protocol.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';

/** Answers `proposals/gaps`. */
export function handleGaps(connection: Connection, session: Session): void {
  answerAbout(connection, session, GAPS_REQUEST, ({ match }): GapRange[] =>
    gapsOf(match).map(({ range, label }) => ({
      ...session.client.positions.of(match.document, range),
      label,
    })),
  );
}
