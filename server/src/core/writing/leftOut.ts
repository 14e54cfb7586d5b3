import { asksToRemove } from '../language/advice.ts';
import { isMetadataSection } from '../template/metadata.ts';
import { commentWords } from '../template/overrideComment.ts';
import type { Template } from '../template/template.ts';
import { onceFor } from '../text/onceFor.ts';
import { contains, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { wordsOf } from '../text/words.ts';

/** The comments that are for who fills the template in: those behind the values of fields, and those that only overrule. */
export const commentsOf = onceFor((template: Template): readonly Range[] => {
  const inFields = fieldCommentsOf(template);
  const others = overridesOf(template).filter((range) => !inFields.some((field) => contains(field, range)));
  return [...inFields, ...others];
});

function fieldCommentsOf({ document: { text }, fields }: Template): readonly Range[] {
  return fields
    .filter(({ field }) => field.comment !== undefined)
    .map(({ field: { valueRange, range, spelling } }) => {
      const isQuoted = spelling === 'yaml' && /["']/.test(text.charAt(valueRange.end));
      const behind = text.slice(valueRange.end, range.end);
      const close = behind.indexOf('-->');
      // In a table's cell more follows.
      const isClosed = close >= 0 && /^\s*<!--/.test(behind);
      return { start: valueRange.end + (isQuoted ? 1 : 0), end: isClosed ? valueRange.end + close + 3 : range.end };
    });
}

/** `<!-- optional -->` and the like beside headings; with its line, where it stands there alone. */
function overridesOf({ document }: Template): readonly Range[] {
  const { text } = document;
  const blocks = [...document.preamble, ...document.sections.flatMap((section) => section.blocks)];
  const code = new RangeIndex(
    blocks.filter(({ kind }) => kind === 'code'),
    (block) => block,
  );
  const isCode = (at: number) => code.touching({ start: at, end: at }).some(({ end }) => at < end);
  return [
    ...text.matchAll(/(?<before>\n?)[ \t]{0,8}(?<comment><!--[\s\w,]{1,60}-->)[ \t]{0,8}(?=(?<behind>\r?\n|$)?)/g),
  ]
    .filter(({ groups, index }) => commentWords(groups?.['comment'] ?? '') && !isCode(index))
    .map(({ 0: whole, groups, index }) => {
      const isAlone = (groups?.['before'] !== '' || index === 0) && groups?.['behind'] !== undefined;
      const start = index + (isAlone ? (groups?.['before']?.length ?? 0) : 0);
      return { start, end: index + whole.length + (isAlone ? (groups?.['behind']?.length ?? 0) : 0) };
    });
}

/** The sections of instructions before the title, for who uses the template. */
export function prefaceOf({ document, title }: Template): Range | undefined {
  const [first] = document.sections;
  if (!title || !first || first === title.section || isMetadataSection(first)) return undefined;
  return { start: first.heading.start, end: title.section.heading.start };
}

/**
 * What a new proposal does not take over from the template's head: a preface, and the comments before the first section that
 * ask for their removal, with the blank lines behind them.
 */
export function instructionsOf(template: Template): readonly Range[] {
  const { document, title, sections } = template;
  const { text } = document;
  const preface = prefaceOf(template);
  const isTitleOnly = title !== undefined && !sections.some(({ section }) => section === title.section);
  const blocks = [...document.preamble, ...(isTitleOnly ? title.section.blocks : [])];
  const comments = blocks
    .filter(({ start, end, kind }) => {
      const piece = text.slice(start, end).trim();
      const isComment = kind === 'html' && piece.startsWith('<!--') && piece.endsWith('-->');
      return isComment && asksToRemove(wordsOf(piece));
    })
    .map(({ start, end }) => {
      const next = text.slice(end).search(/\S/);
      return { start, end: next < 0 ? text.length : end + text.slice(end, end + next).lastIndexOf('\n') + 1 };
    });
  return preface ? [preface, ...comments.filter((range) => !contains(preface, range))] : comments;
}
