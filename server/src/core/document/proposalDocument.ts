import { LineIndex } from '../text/lineIndex.ts';
import type { Range } from '../text/range.ts';
import { demoteAccidentalHeading } from './accidentalHeading.ts';
import { type Block, type HeadingBlock, isHeading } from './block.ts';
import { DEFINITION } from './definition.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { headingKey } from './headingKey.ts';
import { isIgnoreAbove, mayIgnore, withoutIgnores } from './ignoreComments.ts';
import { rescanBlocks } from './rescanBlocks.ts';
import { scanBlocks } from './scanBlocks.ts';

/** A heading with what stands below it up to the next heading of any level. */
export interface Section {
  readonly heading: HeadingBlock;
  readonly title: string;
  /** The title as it is compared: see `headingKey`. */
  readonly key: string;
  readonly blocks: readonly Block[];
  /** The comments right above the heading that say what is to be ignored there. */
  readonly above: readonly Block[];
  /** From behind the heading's line to where the next section starts, or the end of the text. */
  readonly body: Range;
  /** From the heading, or what is above it, to the next section of the same or a higher level: the section with its subsections. */
  readonly range: Range;
  /** Position in the document's list of sections. */
  readonly index: number;
  /** Position of the section that this one belongs to, -1 for none. */
  readonly parent: number;
}

/** A Markdown text cut into its parts. Immutable: an edit makes a new one. */
export interface ProposalDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** What stands before the first heading, front matter excluded. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
  /** Labels of all link reference definitions, in lower case: `[label]` is a link then. */
  readonly definitions: ReadonlySet<string>;
}

/** Longer titles are compared by what they start with. */
const MAX_TITLE = 300;

/** @param start where the document starts, for one that stands inside another text; the start of a line */
export function parseDocument(text: string, start = 0): ProposalDocument {
  const lines = LineIndex.of(text);
  const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  const frontMatter = readFrontMatter(text, from);
  const lead = frontMatter && frontMatter.range.start > from ? text.slice(0, frontMatter.range.start) : '';
  const blocks = [
    ...(lead === '' ? [] : scanBlocks(lead, LineIndex.of(lead), from)),
    ...rescanBlocks(text, lines, frontMatter ? frontMatter.range.end : from),
  ];
  if (!frontMatter) demoteAccidentalHeading(text, blocks);
  const headings = blocks.filter(isHeading);
  const firstHeading = headings[0] ? blocks.indexOf(headings[0]) : blocks.length;
  return {
    text,
    lines,
    frontMatter,
    preamble: blocks.slice(0, firstHeading - commentsAbove(text, blocks, firstHeading)),
    sections: readSections(text, lines, blocks, headings),
    definitions: readDefinitions(text),
  };
}

function readSections(
  text: string,
  lines: LineIndex,
  blocks: readonly Block[],
  headings: readonly HeadingBlock[],
): Section[] {
  const sections: Section[] = [];
  const ancestors: number[] = [];
  let at = 0;
  const closing = closingHeadings(headings);
  const positions = new Map(mayIgnore(text) ? blocks.map((block, i) => [block, i]) : []);
  const aboveOf = (heading: Block | undefined) => {
    const position = heading && positions.get(heading);
    return position === undefined ? [] : blocks.slice(position - commentsAbove(text, blocks, position), position);
  };
  /** Where a section starts: its heading, or what is above it. */
  const startOf = (heading: Block | undefined) => aboveOf(heading)[0] ?? heading;
  headings.forEach((heading, index) => {
    while ((headings[ancestors.at(-1) ?? -1]?.level ?? 0) >= heading.level) ancestors.pop();
    const next = headings[index + 1];
    const close = closing[index];
    while (blocks[at] !== heading) at++;
    const end = startOf(next);
    let last = at + 1;
    while (last < blocks.length && blocks[last] !== end) last++;
    const title = withoutIgnores(
      text.slice(heading.title.start, Math.min(heading.title.end, heading.title.start + MAX_TITLE)),
    );
    const above = aboveOf(heading);
    sections.push({
      heading,
      title,
      key: headingKey(title),
      blocks: blocks.slice(at + 1, last),
      above,
      body: { start: lines.lineStart(lines.lineAt(heading.end) + 1), end: startOfLine(lines, end) ?? text.length },
      range: { start: (above[0] ?? heading).start, end: startOfLine(lines, startOf(close)) ?? text.length },
      index,
      parent: ancestors.at(-1) ?? -1,
    });
    ancestors.push(index);
  });
  return sections;
}

/** How many of the blocks right above a position say what is to be ignored below them. */
function commentsAbove(text: string, blocks: readonly Block[], position: number): number {
  let count = 0;
  if (position === blocks.length) return count;
  for (let block = blocks[position - 1]; block && isIgnoreAbove(text, block); block = blocks[position - 1 - count])
    count++;
  return count;
}

/** For each heading the next one of the same or a higher level. */
function closingHeadings(headings: readonly HeadingBlock[]): readonly (HeadingBlock | undefined)[] {
  const closing: (HeadingBlock | undefined)[] = [];
  const open: number[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && (headings[open.at(-1) as number] as HeadingBlock).level >= heading.level)
      closing[open.pop() as number] = heading;
    open.push(index);
  });
  return closing;
}

function startOfLine(lines: LineIndex, block: Block | undefined): number | undefined {
  return block && lines.lineStart(lines.lineAt(block.start));
}

function readDefinitions(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 2)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const label = at - start < 240 ? DEFINITION.exec(text.slice(start, end < 0 ? text.length : end))?.[1] : undefined;
    if (label) labels.add(label.trim().toLowerCase());
  }
  return labels;
}
