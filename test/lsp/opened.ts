import { applyEdits, LineIndex, type PositionRange } from '../../server/src/core/index.ts';
import { textOf } from '../support/builtin.ts';
import { connect } from './client.ts';

export const uri = 'file:///nowhere/a.md';
export const rfc = textOf('test/fixtures/filled/rfc.md');
/** The same with a day that the calendar does not have. */
export const badDate = rfc.replace('**Created**: 2026-03-09', '**Created**: 2026-02-30');

/** A client that understands all the server may say. */
export const RICH = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};
/** One that understands plain text only. */
export const PLAIN = {
  textDocument: {
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
    hover: { contentFormat: ['plaintext'] },
  },
};

/** A document opened in a fresh client. */
export async function opened(text: string, capabilities: object = RICH) {
  const client = connect();
  await client.initialize(capabilities);
  await client.open(uri, text);
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  const about = (method: string, params: object = {}): Promise<any> => client.about(method, uri, params);
  return { client, about };
}

/** A text without some of its sections. */
export function without(text: string, ...headings: readonly string[]): string {
  return headings.reduce(
    (left, heading) => left.replace(new RegExp(`^## ${heading}\\n[\\s\\S]*?(?=^## )`, 'm'), ''),
    text,
  );
}

interface LspEdit {
  readonly range: PositionRange;
  readonly newText: string;
}

/** A text after the edits of an answer. */
export function applied(text: string, edits: readonly LspEdit[]): string {
  const lines = LineIndex.of(text);
  const offsets = ({ start, end }: PositionRange) => ({ start: lines.offsetAt(start), end: lines.offsetAt(end) });
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ range: offsets(range), newText })),
  );
}
