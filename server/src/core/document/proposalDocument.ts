import { LineIndex } from '../text/lineIndex.ts';
import type { Range } from '../text/range.ts';
import { demoteAccidentalHeading } from './accidentalHeading.ts';
import { type Block, type HeadingBlock, isHeading } from './block.ts';
import { DEFINITION } from './definition.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { headingKey } from './headingKey.ts';
import { isIgnoreAbove, mayIgnore, withoutIgnores } from './ignores.ts';
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
  /** Whether the text may hold comments that say what is to be ignored. */
  readonly mayIgnore: boolean;
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
  const ignores = mayIgnore(text);
  return {
    text,
    lines,
    frontMatter,
    preamble: blocks.slice(0, firstHeading - commentsAbove(text, blocks, firstHeading)),
    sections: readSections(text, lines, blocks, headings, ignores),
    definitions: readDefinitions(text),
    mayIgnore: ignores,
  };
}

function readSections(
  text: string,
  lines: LineIndex,
  blocks: readonly Block[],
  headings: readonly HeadingBlock[],
  ignores: boolean,
): Section[] {
  const sections: Section[] = [];
  const ancestors: number[] = [];
  let at = 0;
  const closing = closingHeadings(headings);
  const positions = new Map(ignores ? blocks.map((block, i) => [block, i]) : []);
  const above = headings.map((heading) => {
    const position = positions.get(heading);
    return position === undefined ? [] : blocks.slice(position - commentsAbove(text, blocks, position), position);
  });
  /** Where a section starts: its heading, or what is above it. */
  const first = headings.map((heading, i): Block => above[i]?.[0] ?? heading);
  const starts = first.map(({ start }) => lines.lineStart(lines.lineAt(start)));
  headings.forEach((heading, index) => {
    while ((headings[ancestors.at(-1) ?? -1]?.level ?? 0) >= heading.level) ancestors.pop();
    while (blocks[at] !== heading) at++;
    const end = first[index + 1];
    let last = at + 1;
    while (last < blocks.length && blocks[last] !== end) last++;
    const title = withoutIgnores(
      text.slice(heading.title.start, Math.min(heading.title.end, heading.title.start + MAX_TITLE)),
    );
    sections.push({
      heading,
      title,
      key: headingKey(title),
      blocks: blocks.slice(at + 1, last),
      above: above[index] ?? [],
      body: { start: lines.lineStart(lines.lineAt(heading.end) + 1), end: starts[index + 1] ?? text.length },
      range: { start: (first[index] ?? heading).start, end: starts[closing[index] ?? -1] ?? text.length },
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

/** For each heading the position of the next one of the same or a higher level. */
function closingHeadings(headings: readonly HeadingBlock[]): readonly (number | undefined)[] {
  const closing: (number | undefined)[] = [];
  const open: number[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && (headings[open.at(-1) as number] as HeadingBlock).level >= heading.level)
      closing[open.pop() as number] = index;
    open.push(index);
  });
  return closing;
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
