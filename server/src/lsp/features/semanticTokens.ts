import { type Connection, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { type Match, type Range, semanticTokensOf } from '../../core/index.ts';
import { answerAbout, rangeIn } from '../answer.ts';
import type { Session } from '../session.ts';
import { TYPE_OF } from './tokenLegend.ts';

/** Tells fields, their values and placeholders apart, by the template that the document follows. */
export function handleSemanticTokens(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/semanticTokens/full', ({ match }) => encoded(match));
  answerAbout(connection, session, 'textDocument/semanticTokens/range', ({ match }, { range }) =>
    encoded(match, rangeIn(match, range)),
  );
}

function encoded(match: Match, within?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { range, kind } of semanticTokensOf(match)) {
    if (within && (range.end < within.start || range.start > within.end)) continue;
    const { line, character } = match.document.lines.positionAt(range.start);
    builder.push(line, character, range.end - range.start, TYPE_OF[kind], 0);
  }
  return builder.build();
}
