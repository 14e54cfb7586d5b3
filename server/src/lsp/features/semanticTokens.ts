import { type Connection, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { type Match, type Range, semanticTokensOf } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';
import { TYPE_OF } from './tokenLegend.ts';

/** Tells fields, their values and placeholders apart, by the template that the document follows. */
export function handleSemanticTokens(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/semanticTokens/full', ({ match }) =>
    encoded(match, session.client.positions),
  );
  answerAbout(connection, session, 'textDocument/semanticTokens/range', ({ match }, { range }) =>
    encoded(match, session.client.positions, session.client.positions.rangeIn(match.document, range)),
  );
}

function encoded(match: Match, positions: Positions, within?: Range): SemanticTokens {
  const { document } = match;
  const builder = new SemanticTokensBuilder();
  for (const { range, kind } of semanticTokensOf(match)) {
    if (within && (range.end < within.start || range.start > within.end)) continue;
    const { line, character } = positions.at(document, range.start);
    builder.push(line, character, positions.lengthOf(document.text.slice(range.start, range.end)), TYPE_OF[kind], 0);
  }
  return builder.build();
}
