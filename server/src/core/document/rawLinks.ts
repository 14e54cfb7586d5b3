import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { withoutCodeSpans } from './codeSpans.ts';
import type { ProposalDocument } from './proposalDocument.ts';

/** Where a link, an image or a link reference definition leads, as it is written, and where that stands. */
export interface RawLink extends Range {
  readonly target: string;
}

/** `](target` and `](<target>`, with a title perhaps, and `[label]: target`. */
const TARGET =
  /\]\([ \t]{0,5}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,3})(?=[\s)]))|^[ >*+-]{0,8}\[[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]{1,1000})>|([^\s<[]{1,1000}))/gm;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** A piece of a document in which words are read, code spans blanked, and where it starts. */
export interface Prose {
  readonly source: string;
  readonly start: number;
}

/** The text of a document without code and comments. */
export function proseOf({ text, preamble, sections }: ProposalDocument): readonly Prose[] {
  const blocks = [...preamble, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
  return blocks
    .filter(isProse(text))
    .map(({ start, end }) => ({ source: withoutCodeSpans(text.slice(start, end)), start }));
}

function isProse(text: string): (block: Block) => boolean {
  return ({ kind, start }) => kind !== 'code' && kind !== 'rule' && !text.startsWith('<!--', start);
}

/**
 * The links in a piece of a document to other files, or within it: by its text alone, since a tree of each paragraph costs too much
 * where thousands of documents are read.
 * @param from where the piece starts
 */
export function linksIn(source: string, from = 0): readonly RawLink[] {
  if (!source.includes('](') && !source.includes(']:')) return [];
  return [...source.matchAll(TARGET)].flatMap(({ 0: whole, index, ...groups }) => {
    const target = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? '';
    const start = from + index + whole.lastIndexOf(target);
    return ELSEWHERE.test(target) ? [] : [{ target, start, end: start + target.length }];
  });
}
