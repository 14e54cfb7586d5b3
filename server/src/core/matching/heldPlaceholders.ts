import { choiceCells } from '../dialect/choices/index.ts';
import type { Block } from '../document/block.ts';
import { findPlaceholders, isForm, placeholderKey } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Template } from '../template/template.ts';
import type { Range } from '../text/range.ts';

/**
 * The template's placeholders that stand in a block. A form such as `NNNN` is one only where the template has it: "number (NNNN)" may say how all
 * proposals are numbered.
 * @param wanted see `readContent`
 */
export function heldPlaceholders(
  template: Template,
  { text, definitions }: Pick<ProposalDocument, 'text' | 'definitions'>,
  block: Block,
  wanted: number | undefined,
): readonly Range[] {
  const isKnown = (source: string) => {
    const homes = template.placeholders.get(placeholderKey(source));
    return homes !== undefined && (!isForm(source) || (wanted !== undefined && homes.has(wanted)));
  };
  const found = mayHoldAny(template, text.slice(block.start, block.end))
    ? findPlaceholders(text, block, definitions, isKnown).filter((range) => !isLabel(text, range))
    : [];
  return [...found, ...choiceCells(text, block).filter(({ start, end }) => isKnown(text.slice(start, end)))];
}

/** Longer patterns take more time than they save. */
const MAX_PATTERN = 4_000;
const patterns = new WeakMap<Template, RegExp | 'too many'>();

/** Whether any of the template's placeholders may stand in a piece of text: cheap, and never false where one does. */
function mayHoldAny(template: Template, piece: string): boolean {
  // Letters beyond ASCII have lower cases that a pattern does not know.
  if (template.placeholders.size === 0 || /[^\0-\x7f]/.test(piece)) return template.placeholders.size > 0;
  const known = patterns.get(template) ?? patternOf(template);
  patterns.set(template, known);
  return known === 'too many' || known.test(piece);
}

function patternOf({ placeholders }: Template): RegExp | 'too many' {
  const source = [...placeholders.keys()]
    .map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
  return source.length > MAX_PATTERN ? 'too many' : new RegExp(source, 'i');
}

/** What may stand behind a label: at least three words. */
const LABELLED = /^[ \t:–—-]{1,4}(?:[^\s|[\]]+[ \t]+){2}[^\s|[\]]/;

/** `- [option 2] We bring them by train`: a number in brackets before the author's own words tells the items apart. */
function isLabel(text: string, { start, end }: Range): boolean {
  if (!/\d/.test(text.slice(start, end)) || !LABELLED.test(text.slice(end, end + 300))) return false;
  return /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}
