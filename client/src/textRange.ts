import { Range } from 'vscode';
import type { TextRange } from '../../server/src/protocol.ts';

/** A range of the server's custom requests as VS Code has it. */
export function asRange({ start, end }: TextRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
