import type { Range } from '../text/range.ts';
import type { Block } from './block.ts';
import { withoutCodeSpans } from './codeSpans.ts';
import type { ProposalDocument } from './proposalDocument.ts';

/** Where a link, an image or a link reference definition leads, as it is written, and where that stands. */
export interface RawLink extends Range {
  readonly target: string;
}

/** `](target`, with a title perhaps, and `[label]: target`; each may stand in `<>`. */
const TARGET =
  /\]\([ \t]{0,5}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,3})(?=[\s)]))|^[ >*+-]{0,8}\[[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]{1,1000})>|([^\s<[]{1,1000}))/gm;
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * The links of a document to other files, or within it: by its text alone, since a tree of each paragraph costs too much where thousands
 * of documents are read.
 * @param prose the document's: see `proseOf`
 */
export function rawLinksIn(prose: string): readonly RawLink[] {
  return [...prose.matchAll(TARGET)].flatMap(({ 0: whole, index, ...groups }) => {
    const target = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? '';
    const start = index + whole.lastIndexOf(target);
    return ELSEWHERE.test(target) ? [] : [{ target, start, end: start + target.length }];
  });
}

/** A document's text with spaces in place of code and comments: what is found in it has the same offsets. */
export function proseOf({ text, preamble, sections }: ProposalDocument): string {
  const parts: string[] = [];
  let at = 0;
  const blank = ({ start, end }: Range) => {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  };
  for (const block of preamble) if (isHidden(text, block)) blank(block);
  for (const { blocks } of sections) for (const block of blocks) if (isHidden(text, block)) blank(block);
  return withoutCodeSpans(parts.join('') + text.slice(at));
}

function isHidden(text: string, { kind, start }: Block): boolean {
  return kind === 'code' || (kind === 'html' && text.startsWith('<!--', start));
}
