import assert from 'node:assert/strict';
import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Block, isHeading } from '../../server/src/core/document/block.ts';
import { scanBlocks } from '../../server/src/core/document/scanBlocks.ts';
import { LineIndex } from '../../server/src/core/text/lineIndex.ts';
import { documents } from './generators/documents.ts';
import type { Part } from './part.ts';

const remark = unified().use(remarkParse).freeze();

const KINDS = {
  heading: 'heading',
  paragraph: 'paragraph',
  // The scan does not look where definitions end: they are the start of what stands there.
  definition: 'paragraph',
  list: 'list',
  blockquote: 'quote',
  code: 'code',
  html: 'html',
  thematicBreak: 'rule',
} as const satisfies Partial<Record<RootContent['type'], Block['kind']>>;

/** A heading as `heading level@start-end`, another block as `kind@start-end` without what is blank around it. */
function named(text: string, kind: string, start: number, end: number, level?: number): string {
  if (level !== undefined) return `${kind} ${level}@${start}-${end}`;
  const [before = '', inner = ''] = /^[ \t\r\n]*((?:.*[^ \t\r\n])?)/s.exec(text.slice(start, end)) ?? [];
  const from = start + before.length - inner.length;
  return `${kind}@${from}-${from + inner.length}`;
}

/** The blocks that our scan finds. */
export function scanned(text: string): readonly string[] {
  const blocks = scanBlocks(text, LineIndex.of(text), 0);
  return blocks.map((block) =>
    named(text, block.kind, block.start, block.end, isHeading(block) ? block.level : undefined),
  );
}

/** The blocks that remark-parse finds, definitions being one with what goes on right below them. */
export function parsed(text: string): readonly string[] {
  const blocks: { kind: string; level?: number; start: number; end: number; isDefinition: boolean }[] = [];
  for (const node of remark.parse(text).children) {
    const kind = KINDS[node.type as keyof typeof KINDS];
    const start = node.position?.start.offset ?? Number.NaN;
    const end = node.position?.end.offset ?? Number.NaN;
    const isDefinition = node.type === 'definition';
    const last = blocks.at(-1);
    // An underlined heading reaches over the definitions above it where they were parsed as one.
    if (last?.isDefinition && start <= last.start) blocks.pop();
    const between = last?.isDefinition && kind === 'paragraph' ? text.slice(last.end, start) : '';
    if (last && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(between)) Object.assign(last, { end, isDefinition });
    else blocks.push({ kind, start, end, isDefinition, ...(node.type === 'heading' && { level: node.depth }) });
  }
  return blocks.map(({ kind, start, end, level }) => named(text, kind, start, end, level));
}

export const scanner: Part<string> = {
  name: 'scanner',
  promise:
    'The scan that runs at each keystroke finds the blocks of a document, and where each ends, as remark-parse does.',
  unit: 'documents',
  runs: 50_000,
  shortRuns: 1_500,
  seconds: 200,
  inputs: () => documents,
  holds: (text) => {
    assert.deepEqual(scanned(text), parsed(text));
    return 1;
  },
};
