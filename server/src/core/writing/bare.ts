import type { Block } from '../document/block.ts';
import { type Field, holdsField } from '../document/field.ts';
import { readPhrases } from '../document/phrases.ts';
import type { Template } from '../template/template.ts';
import type { Range } from '../text/range.ts';

/** A piece of a template that a skeleton without guidance leaves out. */
export interface LeftOut extends Range {
  /** Where the advice ends, apart from the blank lines behind it. */
  readonly contentEnd: number;
  /** Whether nothing else stands in its section, so that the author writes there. */
  readonly isWholeSection: boolean;
}

/** `**Pros**: …`, `- Owner: …`, `- [ ] …`: a line that an author fills in and keeps. Much text behind a mere colon is advice. */
const KEPT_LINE =
  /^[ \t]{0,12}(?:(?:[-*+]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\][ \t]|[^\s:[\]]{1,20}(?: [^\s:[\]]{1,20}){0,3}:(?=[ \t]|$)(?!.{80})))|^[ \t]{0,12}(?:[-*+][ \t]+)?(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__|:)/m;
/** A tool's mark such as `<!-- toc -->`. */
const SHORT_COMMENT = /^<!--\s*\/?[\w-]+\s*-->$/;

const known = new WeakMap<Template, readonly LeftOut[]>();

/** All advice of a template: what stays are headings, fields, tables, task lists, labels and what is meant to stay. */
export function guidanceRanges(template: Template): readonly LeftOut[] {
  const found = known.get(template) ?? readGuidance(template);
  known.set(template, found);
  return found;
}

function readGuidance(template: Template): readonly LeftOut[] {
  const { document } = template;
  const head = { blocks: document.preamble, end: document.sections[0]?.heading.start ?? document.text.length };
  const owners = new Set(document.sections.map(({ parent }) => parent));
  const bodies = document.sections.map(({ blocks, body, index }) => ({
    blocks,
    end: body.end,
    mayBeWritten: !owners.has(index),
  }));
  const fields = template.fields.map(({ field }) => field);
  return [{ ...head, mayBeWritten: false }, ...bodies].flatMap(({ blocks, end, mayBeWritten }) => {
    const advice = blocks.map((block) => isAdvice(template, fields, block));
    const isWholeSection = mayBeWritten && advice.every((is, i) => is || blocks[i]?.kind === 'rule');
    const [first] = blocks;
    const last = blocks.at(-1);
    if (isWholeSection && first && last && advice.every(Boolean))
      return [{ start: first.start, end, contentEnd: last.end, isWholeSection }];
    const firstAdvice = advice.indexOf(true);
    return blocks.flatMap((block, i) => {
      if (!advice[i]) return [];
      const behind = blocks[i + 1]?.start ?? end;
      const isPlace = isWholeSection && i === firstAdvice;
      return [{ start: block.start, end: behind, contentEnd: block.end, isWholeSection: isPlace }];
    });
  });
}

function isAdvice(template: Template, fields: readonly Field[], block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'rule') return false;
  if (holdsField(fields, block)) return false;
  const { text } = template.document;
  const source = text.slice(block.start, block.end);
  const phrases = readPhrases(text, block);
  if (phrases.some(({ key, kind }) => kind === 'header' || template.phrases.get(key)?.isFixed)) return false;
  if (block.kind === 'html') return !SHORT_COMMENT.test(source.trim());
  if (block.kind === 'paragraph' || block.kind === 'list') return phrases.length > 0 && !KEPT_LINE.test(source);
  return true;
}
