import { changeBetween } from '../text/change.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { mayBeAccidental, withoutAccidentalHeading } from './accidentalHeading.ts';
import type { Block, HeadingBlock } from './block.ts';
import { labelsIn } from './definition.ts';
import { type FrontMatter, frontMatterAfter, readFrontMatter } from './frontMatter.ts';
import { mayIgnore } from './ignores.ts';
import { rescan, type Scan, scan } from './rescan.ts';
import { scanBlocks } from './scanBlocks.ts';
import { blocksAt, type Section, sectionsOf } from './section.ts';
import { cutStretches, type Heading, placed, placedHeading, type Row, type Stretch } from './stretch.ts';

export type { Section } from './section.ts';

/** A Markdown text cut into its parts. Immutable: an edit makes a new one. */
export interface ProposalDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** What stands before the first heading, front matter excluded. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
  /** What the sections are called, and how deep they are: the same list as long as no heading changes. */
  readonly headings: readonly Heading[];
  /** Labels of all link reference definitions, in lower case: `[label]` is a link then. The same set as long as these are the same. */
  readonly definitions: ReadonlySet<string>;
  /** Whether the text may hold comments that say what is to be ignored. */
  readonly mayIgnore: boolean;
  /** The text as it was cut, before any second thought: what the next one starts from. */
  readonly scan: Scan;
}

export interface ParseOptions {
  /** Where the document starts, for one that stands inside another text; the start of a line. */
  readonly start?: number;
  /** An earlier document: of what has not changed since, all that was found out is taken over. */
  readonly before?: ProposalDocument | undefined;
}

export function parseDocument(text: string, { start = 0, before }: ParseOptions = {}): ProposalDocument {
  if (before?.text === text) return before;
  const since = before && { ...before, change: changeBetween(before.text, text) };
  const lines = since ? since.lines.after(text, since.change) : LineIndex.of(text);
  const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  const frontMatter =
    (since && frontMatterAfter(since.frontMatter, since.text, since.change)) ?? readFrontMatter(text, from);
  const end = frontMatter ? frontMatter.range.end : from;
  const scanned = since ? rescan(since.scan, since.change, text, lines, end) : scan(text, lines, end);
  const row = frontMatter ? withLead(text, lines, scanned, from, frontMatter) : withoutAccident(text, lines, scanned);
  const head = text.slice(0, end);
  return {
    text,
    lines,
    frontMatter,
    preamble: blocksAt(row, 0),
    sections: sectionsOf(row),
    headings: headingsOf(row, before),
    definitions: definitionsOf(head, row, before),
    mayIgnore: mayIgnore(head) || row.stretches.some((stretch) => stretch.mayIgnore),
    scan: scanned,
  };
}

/** Comments may stand above front matter: they belong to what stands before the first heading. */
function withLead(text: string, lines: LineIndex, row: Row, from: number, { range }: FrontMatter): Row {
  if (range.start <= from) return row;
  const lead = text.slice(0, range.start);
  const above = scanBlocks(lead, LineIndex.of(lead), from);
  const [first, ...others] = row.stretches as [Stretch, ...Stretch[]];
  const part = { start: range.end, end: range.end + first.length };
  const blocks = [...above, ...first.blocks.map((block) => placed(block, range.end))];
  return {
    stretches: [...cutStretches(text, lines, undefined, blocks, part).stretches, ...others],
    starts: row.starts,
  };
}

/** See `withoutAccidentalHeading`. */
function withoutAccident(text: string, lines: LineIndex, row: Row): Row {
  const first = row.stretches.slice(0, 3);
  const headings = first.map(({ heading }, i) => heading && placedHeading(heading.block, row.starts[i] as number));
  if (!headings.some((heading) => heading && mayBeAccidental(text, heading))) return row;
  const blocks = first.flatMap(({ blocks }, i): Block[] => {
    const by = row.starts[i] as number;
    const heading: HeadingBlock | undefined = headings[i];
    return [...(heading ? [heading] : []), ...blocks.map((block) => placed(block, by))];
  });
  const meant = withoutAccidentalHeading(text, blocks);
  if (!meant) return row;
  const part = { start: row.starts[0] as number, end: row.starts[first.length] ?? text.length };
  const cut = cutStretches(text, lines, undefined, meant, part);
  return {
    stretches: [...cut.stretches, ...row.stretches.slice(first.length)],
    starts: [...cut.starts, ...row.starts.slice(first.length)],
  };
}

function headingsOf({ stretches }: Row, before: ProposalDocument | undefined): readonly Heading[] {
  const headings = stretches.slice(1).map(({ heading }) => heading as Heading);
  const isSame = (one: Heading, other: Heading | undefined) =>
    one === other || (one.title === other?.title && one.level === other.level);
  return before?.headings.length === headings.length && headings.every((one, i) => isSame(one, before.headings[i]))
    ? before.headings
    : headings;
}

const NONE: ReadonlySet<string> = new Set();

/** @param head what stands before the first stretch */
function definitionsOf(head: string, { stretches }: Row, before: ProposalDocument | undefined): ReadonlySet<string> {
  const labels = [...labelsIn(head)];
  for (const stretch of stretches) for (const label of stretch.labels) labels.push(label);
  if (labels.length === 0) return NONE;
  const definitions = new Set(labels);
  const isSame =
    before?.definitions.size === definitions.size && labels.every((label) => before.definitions.has(label));
  return isSame ? before.definitions : definitions;
}
