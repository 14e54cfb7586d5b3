import type { Nodes } from 'mdast';
import { endOfLine, nextLine, startOfLine } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { parseMarkdown, rangeOf } from './markdown.ts';
import type { ProposalDocument } from './proposalDocument.ts';

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

const WORD = 'proposals-ignore';
/** With the longest reason that is read. */
const HTML = /<!--[ \t\r\n]{0,20}proposals-ignore(-file)?(?=[\s:]|-->)((?:(?!-->)[\s\S]){0,1000})-->/g;
const YAML = /(?<=^|[ \t])#[ \t]*proposals-ignore(-file)?(?=[\s:]|$)(.*)/;
const ALONE = new RegExp(`^${HTML.source}\\s*$`);
/** `section-missing "Drawbacks"`, up to a comma, or to the colon before the reason. */
const ENTRY = /[ \t\r\n]*([^\s,:"]+)(?:[ \t\r\n]+"([^"]*)")?[ \t\r\n]*(?=,|:|$)/y;

/** All comments of a document in which it says what to ignore, in order. What stands in code is none. */
export function readIgnoreComments(document: ProposalDocument): readonly IgnoreComment[] {
  return document.mayIgnore ? [...inFrontMatter(document), ...inBlocks(document)] : [];
}

/** Whether a text may hold such comments; cheap. */
export function mayIgnore(text: string): boolean {
  return text.includes(WORD);
}

/** Whether a block is nothing but such a comment, and speaks of what follows below it. */
export function isIgnoreAbove(text: string, block: Block): boolean {
  const found = aloneIn(text, block);
  return found !== null && found[1] === undefined;
}

function aloneIn(text: string, { kind, start, end }: Block): RegExpExecArray | null {
  return kind === 'html' && text.startsWith('<!--', start) ? ALONE.exec(text.slice(start, end)) : null;
}

/** The same Markdown, as long as it was, without the words of such comments: they are none of what the author has written. */
export function blankIgnores(piece: string): string {
  if (!mayIgnore(piece)) return piece;
  const blank = (comment: string) => `<!--${comment.slice(4, -3).replace(/[^\r\n]/g, ' ')}-->`;
  return htmlIn(piece).reduce(
    (now, { start, end }) => now.slice(0, start) + now.slice(start, end).replace(HTML, blank) + now.slice(end),
    piece,
  );
}

/** The same text without such comments. */
export function withoutIgnores(piece: string): string {
  return mayIgnore(piece) ? piece.replace(HTML, '').trim() : piece;
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
  for (const [i, block] of blocks.entries()) {
    const piece = text.slice(block.start, block.end);
    if (!piece.includes(WORD) || block.kind === 'code' || block.kind === 'rule') continue;
    for (const node of htmlIn(piece)) {
      for (const found of piece.slice(node.start, node.end).matchAll(HTML)) {
        const [source, isWholeFile, words = ''] = found;
        const start = block.start + node.start + found.index;
        const range = { start, end: start + source.length };
        const line = { start: startOfLine(text, range.start), end: endOfLine(text, range.end) };
        const around = text.slice(line.start, range.start) + text.slice(range.end, line.end);
        const isAlone = /^[ \t>]*$/.test(around);
        const isBlock = range.start === block.start && piece.trimEnd().length === source.length;
        const below = isBlock
          ? blocks.slice(i + 1).find((other) => !aloneIn(text, other))
          : firstLineBelow(text, line.end, block.end);
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

function firstLineBelow(text: string, from: number, end: number): Range | undefined {
  for (let start = nextLine(text, from); start < end; start = nextLine(text, start)) {
    const line = { start, end: endOfLine(text, start) };
    if (/[^\s>]/.test(text.slice(line.start, line.end))) return line;
  }
  return undefined;
}

/** Where raw HTML stands in a piece of Markdown; not in code. */
function htmlIn(piece: string): Range[] {
  const tree = parseMarkdown(piece);
  const ranges: Range[] = [];
  const open: Nodes[] = tree ? [tree] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'html') ranges.push(rangeOf(node));
    else if ('children' in node) open.push(...node.children);
  }
  return ranges.sort((a, b) => a.start - b.start);
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
