import type { Connection } from 'vscode-languageserver/node';
import { gapsOf, type Match } from '../../core/index.ts';
import { GAPS_REQUEST, type GapRange } from '../../protocol.ts';
import { answerAbout } from '../answer.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';

/** Answers `proposals/gaps`. */
export function handleGaps(connection: Connection, session: Session): void {
  answerAbout(connection, session, GAPS_REQUEST, ({ match }): readonly GapRange[] =>
    gapRanges(session.client.positions, match),
  );
}

/** What is still to be written in a proposal, as clients are told. */
export function gapRanges(positions: Positions, match: Match): readonly GapRange[] {
  return gapsOf(match).map(({ range, label }) => ({ ...positions.of(match.document, range), label }));
}
