import type { Connection, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver/node';
import { foldingOf, type Match, type OutlineNode, outlineOf } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';

const KIND = { section: 15, field: 8 } as const;

/** Gives the outline and what can be folded. */
export function handleStructure(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/documentSymbol', ({ uri, match }) => {
    const nodes = outlineOf(match);
    return session.client.nestedSymbols
      ? nodes.map((node) => toSymbol(match, node))
      : nodes.flatMap((node) => toFlatSymbols(match, uri, node));
  });

  answerAbout(connection, session, 'textDocument/foldingRange', ({ match }): FoldingRange[] =>
    foldingOf(match).map(({ startLine, endLine, isGuidance }) => ({
      startLine,
      endLine,
      ...(isGuidance && { kind: 'comment' }),
    })),
  );
}

function toSymbol(match: Match, { name, detail, kind, range, selectionRange, children }: OutlineNode): DocumentSymbol {
  const { lines } = match.document;
  // VS Code refuses a whole outline over one selection that reaches out of its range.
  const start = Math.min(Math.max(selectionRange.start, range.start), range.end);
  const end = Math.min(Math.max(selectionRange.end, start), range.end);
  return {
    name,
    detail,
    kind: KIND[kind],
    range: lines.positionsOf(range),
    selectionRange: lines.positionsOf({ start, end }),
    children: children.map((child) => toSymbol(match, child)),
  };
}

function toFlatSymbols(match: Match, uri: string, node: OutlineNode, containerName?: string): SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: node.name,
    kind: KIND[node.kind],
    location: { uri, range: match.document.lines.positionsOf(node.range) },
    ...(containerName !== undefined && { containerName }),
  };
  return [symbol, ...node.children.flatMap((child) => toFlatSymbols(match, uri, child, node.name))];
}
