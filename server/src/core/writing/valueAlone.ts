import { type Field, isInFrontMatter } from '../document/field.ts';
import { parseMarkdown, rangeOf } from '../document/markdown.ts';
import { type Range, trimRange } from '../text/range.ts';

/** What makes a line an item, a task or a quotation. */
const MARK = String.raw`(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\[[ xX]\](?=[ \t]))[ \t]*`;
const LEADING_MARK = new RegExp(`^${MARK}`);
const ONLY_MARKS = new RegExp(`^[ \\t]*(?:${MARK})*$`);
/** `* * *`, a line across the page. */
const RULE = /^(?:([-*_])[ \t]*)(?:\1[ \t]*){2,}(?:\r?\n|$)/;
const OPENING_FENCE = /^(?:`{3}|~{3})[^\n]*\n/;
const CLOSING_FENCE = /\r?\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/;
/** The mark and the rest of the line that begin a YAML value over several lines. */
const YAML_BLOCK = /^[|>][-+\d]{0,2}[ \t]*(?:#[^\n]*)?\r?\n\s*/;

/**
 * What of a stretch of Markdown an author replaces: without the marks of lists, tasks and quotations before it, the emphasis
 * round it, and the fence round code. What is typed instead leaves all of these in place.
 */
export function valueAlone(text: string, range: Range): Range {
  const marked = withoutMarks(text, trimRange(text, range));
  return withoutEmphasis(text, withoutFence(text, marked));
}

/**
 * The same for the value of a field: in front matter without quotes, and inside a list.
 * @param isList whether brackets round it make it a list, and are none of a placeholder's
 */
export function fieldValueAlone(text: string, field: Field, range: Range, isList: boolean): Range {
  if (!isInFrontMatter(field)) return valueAlone(text, range);
  const block = YAML_BLOCK.exec(text.slice(range.start, range.end))?.[0].length ?? 0;
  if (block > 0) return { start: range.start + block, end: range.end };
  const item = withoutMarks(text, range);
  const source = text.slice(item.start, item.end);
  const isItem = item.start > range.start;
  const isInBrackets = /^\[[\s\S]*\]$/.test(source) && ((isList && !isItem) || /^\[\s*["']/.test(source));
  const inside = isInBrackets ? { start: item.start + 1, end: item.end - 1 } : item;
  const trimmed = trimRange(text, inside);
  return /^(["'])[\s\S]*\1$/.test(text.slice(trimmed.start, trimmed.end)) && trimmed.end - trimmed.start > 1
    ? { start: trimmed.start + 1, end: trimmed.end - 1 }
    : inside;
}

function withoutMarks(text: string, range: Range): Range {
  let { start } = range;
  if (!ONLY_MARKS.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))) return range;
  for (;;) {
    const rest = text.slice(start, range.end);
    const [mark = ''] = (RULE.test(rest) ? undefined : LEADING_MARK.exec(rest)) ?? [];
    if (mark === '' || mark.length === rest.length) return { start, end: range.end };
    start += mark.length;
  }
}

/** The lines of a code block that is all there is. */
function withoutFence(text: string, range: Range): Range {
  const source = text.slice(range.start, range.end);
  const [opening] = OPENING_FENCE.exec(source) ?? [];
  const tree = opening === undefined ? undefined : parseMarkdown(source);
  if (opening === undefined || tree?.children.length !== 1 || tree.children[0]?.type !== 'code') return range;
  const end = CLOSING_FENCE.exec(source)?.index ?? source.length;
  return end <= opening.length ? range : { start: range.start + opening.length, end: range.start + end };
}

/** What is all of it emphasised, without the marks for that. */
function withoutEmphasis(text: string, range: Range): Range {
  const source = text.slice(range.start, range.end);
  if (!/^[*_][\s\S]*[*_]$/.test(source)) return range;
  const tree = parseMarkdown(source);
  const [paragraph, ...others] = tree?.children ?? [];
  if (paragraph?.type !== 'paragraph' || others.length > 0 || paragraph.children.length !== 1) return range;
  const [only] = paragraph.children;
  if (only?.type !== 'emphasis' && only?.type !== 'strong') return range;
  const [first] = only.children;
  const last = only.children.at(-1);
  if (!first || !last) return range;
  const inside = { start: range.start + rangeOf(first).start, end: range.start + rangeOf(last).end };
  return withoutEmphasis(text, inside);
}
