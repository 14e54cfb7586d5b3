import type { Block } from '../document/block.ts';
import { aloneIn, htmlIn, IGNORE_COMMENT, mayIgnore } from '../document/ignores.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { endOfLine, nextLine, startOfLine } from '../text/lines.ts';
import { once } from '../text/once.ts';
import type { Range } from '../text/range.ts';

/** A comment in which an author says which rules are to say nothing, here or in the whole file. */
export interface IgnoreComment {
  /** The comment with its marks. */
  readonly range: Range;
  readonly isWholeFile: boolean;
  /** In its order; empty where it names none. */
  readonly entries: readonly IgnoreEntry[];
  /** The stretches of text that "here" means: what stands on the comment's line, or else what follows below it. */
  readonly places: readonly Range[];
  /** Whether nothing else stands on its lines. */
  readonly isAlone: boolean;
}

/** One rule that a comment names. */
export interface IgnoreEntry {
  readonly rule: string;
  /** The one heading or field that is meant; undefined for all. */
  readonly subject: string | undefined;
  readonly range: Range;
}

const YAML = /(?<=^|[ \t])#[ \t]*proposals-ignore(-file)?(?=[\s:]|$)(.*)/;
/** `section-missing "Drawbacks"`, up to a comma, or to the colon before the reason. */
const ENTRY = /[ \t\r\n]*([^\s,:"]+)(?:[ \t\r\n]+"([^"]*)")?[ \t\r\n]*(?=,|:|$)/y;

/** All comments of a document in which it says what to ignore, in order. What stands in code is none. */
export function readIgnoreComments(document: ProposalDocument): readonly IgnoreComment[] {
  return document.mayIgnore ? [...inFrontMatter(document), ...inBlocks(document)] : [];
}

function* inFrontMatter({ text, frontMatter }: ProposalDocument): Iterable<IgnoreComment> {
  if (!frontMatter) return;
  const { body, fields } = frontMatter;
  for (let start = body.start; start < body.end; start = nextLine(text, start)) {
    const line = { start, end: Math.min(body.end, endOfLine(text, start)) };
    const found = YAML.exec(text.slice(line.start, line.end));
    if (!found) continue;
    const [, isWholeFile, source = ''] = found;
    const range = { start: line.start + found.index, end: line.end };
    const isAlone = text.slice(line.start, range.start).trim() === '';
    const next = fields.find(({ keyRange }) => keyRange.start >= line.end);
    const below = next && { start: next.keyRange.start, end: Math.max(next.range.end, next.valueRange.end) };
    yield {
      range,
      isWholeFile: isWholeFile !== undefined,
      entries: entriesIn(source, line.end - source.length),
      places: isAlone && below ? [line, below] : [line],
      isAlone,
    };
  }
}

function* inBlocks(document: ProposalDocument): Iterable<IgnoreComment> {
  const { text, preamble, sections } = document;
  const blocks = [
    ...preamble,
    ...sections.flatMap(({ above, heading, blocks: below }) => [...above, heading, ...below]),
  ];
  const shown = once(() => shownBelow(text, blocks));
  for (const [i, block] of blocks.entries()) {
    const piece = text.slice(block.start, block.end);
    if (!mayIgnore(piece) || block.kind === 'code' || block.kind === 'rule') continue;
    for (const node of htmlIn(piece)) {
      for (const found of piece.slice(node.start, node.end).matchAll(IGNORE_COMMENT)) {
        const [source, isWholeFile, words = ''] = found;
        const start = block.start + node.start + found.index;
        const range = { start, end: start + source.length };
        const line = { start: startOfLine(text, range.start), end: endOfLine(text, range.end) };
        const around = text.slice(line.start, range.start) + text.slice(range.end, line.end);
        const isAlone = /^[ \t>]*$/.test(around);
        const isBlock = range.start === block.start && piece.trimEnd().length === source.length;
        const below = isBlock ? shown()[i] : firstLineBelow(text, line.end, block.end);
        yield {
          range,
          isWholeFile: isWholeFile !== undefined,
          entries: entriesIn(words, range.end - '-->'.length - words.length),
          places: isAlone && below ? [line, { start: below.start, end: below.end }] : [line],
          isAlone,
        };
      }
    }
  }
}

/** The first block below each that is no such comment itself. */
function shownBelow(text: string, blocks: readonly Block[]): readonly (Range | undefined)[] {
  const below: (Range | undefined)[] = [];
  let last: Range | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    below[i] = last;
    if (!aloneIn(text, block)) last = block;
  }
  return below;
}

function firstLineBelow(text: string, from: number, end: number): Range | undefined {
  for (let start = nextLine(text, from); start < end; start = nextLine(text, start)) {
    const line = { start, end: endOfLine(text, start) };
    if (/[^\s>]/.test(text.slice(line.start, line.end))) return line;
  }
  return undefined;
}

/** @param start offset of the words in the text */
function entriesIn(words: string, start: number): readonly IgnoreEntry[] {
  const entries: IgnoreEntry[] = [];
  for (let at = 0; at < words.length; at++) {
    ENTRY.lastIndex = at;
    const found = ENTRY.exec(words);
    const [source = '', rule, subject] = found ?? [];
    if (rule === undefined) break;
    const from = start + at + (source.length - source.trimStart().length);
    entries.push({ rule, subject, range: { start: from, end: from + source.trim().length } });
    at += source.length;
    if (words.charAt(at) !== ',') break;
  }
  return entries;
}
