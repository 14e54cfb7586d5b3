import type { ClientCapabilities, PositionEncodingKind } from 'vscode-languageserver/node';
import type { LineIndex, Position, PositionRange, Range } from '../core/index.ts';
import { isObject } from './answer.ts';

/** A text, and where its lines start. */
interface Lined {
  readonly text: string;
  readonly lines: LineIndex;
}

/** How many units a character is long, by the unit in which a client counts within a line. */
const LENGTHS: Readonly<Record<PositionEncodingKind, (codePoint: number) => number>> = {
  'utf-8': (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  'utf-16': (codePoint) => (codePoint < 0x10000 ? 1 : 2),
  'utf-32': () => 1,
};
const DEFAULT = 'utf-16';
const PREFERRED = 'utf-8';

/** The unit that client and server agree on: UTF-8 where it is offered, else what the client names first. */
export function positionEncodingOf(capabilities: ClientCapabilities | null | undefined): PositionEncodingKind {
  const offered: unknown = capabilities?.general?.positionEncodings;
  const known = (Array.isArray(offered) ? offered : []).filter((kind) => Object.hasOwn(LENGTHS, kind));
  return known.find((kind) => kind === PREFERRED) ?? known[0] ?? DEFAULT;
}

/** Translates between the client's positions and our offsets: the only place that knows how the client counts. */
export class Positions {
  readonly #lengthOf: ((codePoint: number) => number) | undefined;

  constructor(encoding: PositionEncodingKind) {
    // Ours are UTF-16 code units already.
    this.#lengthOf = encoding === DEFAULT ? undefined : LENGTHS[encoding];
  }

  /** The position of an offset, for the client. */
  at({ text, lines }: Lined, offset: number): Position {
    const position = lines.positionAt(offset);
    if (!this.#lengthOf) return position;
    const start = lines.lineStart(position.line);
    return { ...position, character: this.lengthOf(text.slice(start, start + position.character)) };
  }

  /** The positions of a range, for the client. */
  of(document: Lined, { start, end }: Range): PositionRange {
    return { start: this.at(document, start), end: this.at(document, end) };
  }

  /** The length of a text without line breaks, as the client counts. */
  lengthOf(text: string): number {
    const lengthOf = this.#lengthOf;
    if (!lengthOf) return text.length;
    let length = 0;
    for (const character of text) length += lengthOf(character.codePointAt(0) ?? 0);
    return length;
  }

  /**
   * The offset in a line of a client's character. One beyond the line's end counts as the end, one amid a character as that
   * one's start.
   * @param line without its line break
   */
  inLine(line: string, character: number): number {
    const lengthOf = this.#lengthOf;
    if (!lengthOf) return Math.max(0, Math.min(character, line.length));
    let offset = 0;
    let left = character;
    for (const each of line) {
      left -= lengthOf(each.codePointAt(0) ?? 0);
      if (left < 0) break;
      offset += each.length;
    }
    return offset;
  }

  /** The offset of a client's position; undefined for anything that is none. */
  offsetIn({ text, lines }: Lined, position: unknown): number | undefined {
    if (!isPosition(position)) return undefined;
    const at = Math.max(0, position.line);
    const start = lines.lineStart(at);
    const line = text.slice(start, lines.lineStart(at + 1)).replace(/\r\n?$|\n$/, '');
    return start + this.inLine(line, position.character);
  }

  /** The offsets of a client's range; undefined for anything that is none. */
  rangeIn(document: Lined, range: unknown): Range | undefined {
    if (!isObject(range)) return undefined;
    const start = this.offsetIn(document, range['start']);
    const end = this.offsetIn(document, range['end']);
    return start === undefined || end === undefined ? undefined : { start, end };
  }
}

/** Whether a value names a place: whole numbers, however far they may be from any line. */
export function isPosition(value: unknown): value is Position {
  return isObject(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
}
