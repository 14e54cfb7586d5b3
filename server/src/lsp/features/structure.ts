import type { Connection, DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver/node';
import { foldingOf, type OutlineNode, outlineOf, type PositionRange, type Range } from '../../core/index.ts';
import { answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';

const KIND = { section: 15, field: 8 } as const;

/** Says where a range of the document is. */
type Place = (range: Range) => PositionRange;

/** Gives the outline and what can be folded. */
export function handleStructure(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/documentSymbol', ({ uri, match }) => {
    const nodes = outlineOf(match);
    const { nestedSymbols, positions } = session.client;
    const place = (range: Range) => positions.of(match.document, range);
    return nestedSymbols
      ? nodes.map((node) => toSymbol(place, node))
      : nodes.flatMap((node) => toFlatSymbols(place, uri, node));
  });

  answerAbout(connection, session, 'textDocument/foldingRange', ({ match }): FoldingRange[] =>
    foldingOf(match).map(({ startLine, endLine, isGuidance }) => ({
      startLine,
      endLine,
      ...(isGuidance && { kind: 'comment' }),
    })),
  );
}

function toSymbol(place: Place, { name, detail, kind, range, selectionRange, children }: OutlineNode): DocumentSymbol {
  // VS Code refuses a whole outline over one selection that reaches out of its range.
  const start = Math.min(Math.max(selectionRange.start, range.start), range.end);
  const end = Math.min(Math.max(selectionRange.end, start), range.end);
  return {
    name,
    detail,
    kind: KIND[kind],
    range: place(range),
    selectionRange: place({ start, end }),
    children: children.map((child) => toSymbol(place, child)),
  };
}

function toFlatSymbols(place: Place, uri: string, node: OutlineNode, containerName?: string): SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: node.name,
    kind: KIND[node.kind],
    location: { uri, range: place(node.range) },
    ...(containerName !== undefined && { containerName }),
  };
  return [symbol, ...node.children.flatMap((child) => toFlatSymbols(place, uri, child, node.name))];
}
