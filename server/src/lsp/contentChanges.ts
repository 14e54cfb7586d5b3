import { uinteger } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, PositionRange } from '../core/index.ts';
import { isObject, type Params } from './answer.ts';
import { isPosition, type Positions } from './positions.ts';

/**
 * The document after a change; undefined where the change is not to be applied.
 * @param params of `textDocument/didChange`, as they may arrive
 */
export function afterChanges(document: TextDocument, params: Params, positions: Positions): TextDocument | undefined {
  const { textDocument, contentChanges } = params;
  const stated = isObject(textDocument) ? textDocument['version'] : undefined;
  const version = typeof stated === 'number' ? stated : document.version;
  if (version < document.version || !Array.isArray(contentChanges)) return undefined;
  if (!contentChanges.every(isChange)) return undefined;
  // One by one: each speaks of the text that the one before has left.
  for (const change of contentChanges)
    TextDocument.update(document, [inCodeUnits(document, change, positions)], version);
  return document;
}

/** A change as `TextDocument` wants it, which counts in UTF-16 code units. */
function inCodeUnits(document: TextDocument, change: Change, positions: Positions): Change {
  if (!change.range) return change;
  const place = ({ line, character }: Position): Position => {
    const text = document.getText({ start: { line, character: 0 }, end: { line, character: uinteger.MAX_VALUE } });
    return { line, character: positions.inLine(text, character) };
  };
  return { ...change, range: { start: place(change.range.start), end: place(change.range.end) } };
}

interface Change {
  readonly text: string;
  readonly range?: PositionRange;
}

function isChange(value: unknown): value is Change {
  if (!isObject(value) || typeof value['text'] !== 'string') return false;
  const range = value['range'];
  return range === undefined || (isObject(range) && isPosition(range['start']) && isPosition(range['end']));
}
