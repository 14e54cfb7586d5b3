import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../measure.ts';
import { varied } from './words.ts';

const FILLED = inRepository('test/fixtures/filled');

/** The paragraphs, lists, tables and code of the filled proposals, without headings, metadata and definitions of links. */
function collect(): readonly string[] {
  return readdirSync(FILLED)
    .sort()
    .flatMap((name) => piecesOf(readFileSync(`${FILLED}/${name}`, 'utf8')));
}

/** What stands between the empty lines of a text; code is never cut. */
function piecesOf(text: string): readonly string[] {
  const [, ...sections] = text.split(/^(?=#{2,6} )/m);
  return sections
    .flatMap((section) => section.slice(section.indexOf('\n') + 1).split(/\n{2,}(?![^`]*```\n(?:[^`]|`(?!``))*$)/))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:---|<!--|\[[^\]]+\]: |[-*] \*\*(?:Status|Author|Date))/.test(piece))
    .filter((piece) => (piece.match(/```/g)?.length ?? 0) % 2 === 0);
}

let pieces: readonly string[] | undefined;

/** Ordinary Markdown of about `size` characters, at least one piece: pieces of real proposals in other words each time. */
export function prose(size: number, seed: number): string {
  pieces ??= collect();
  const chosen: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const at = seed * 7 + i;
    const piece = varied(pieces[at % pieces.length] ?? '', (at % 89) + 1);
    chosen.push(piece);
    length += piece.length + 2;
  }
  return chosen.join('\n\n');
}
