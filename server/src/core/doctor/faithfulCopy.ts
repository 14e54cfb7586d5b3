import type { Block } from '../document/block.ts';
import { headingKey } from '../document/headingKey.ts';
import { readPhrases } from '../document/phrases.ts';
import { findPlaceholders, findPlaceholdersInText } from '../document/placeholders.ts';
import { findDateForm, writeDate } from '../language/dateForm.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { prefaceOf } from '../writing/leftOut.ts';
import { isOfField } from './templateProblem.ts';

const DAY = '2026-03-02';
const TITLE = 'Keep results for a day';
const WORDS = 'Words of our own';

export interface FaithfulCopy {
  readonly text: string;
  /** The offset in the template of what stands at an offset of the copy. */
  readonly inTemplate: (offset: number) => number;
}

/**
 * A proposal by somebody who follows the template in everything: each section written, each placeholder replaced (the first of
 * several values, real dates), all advice gone, and what is meant to stay still there.
 */
export function faithfulCopy(template: Template): FaithfulCopy {
  const { text } = template.document;
  const preface = prefaceOf(template);
  const written = [...fieldEdits(template), ...headingEdits(template), ...bodyEdits(template)];
  const edits = [
    ...(preface ? [{ range: preface, newText: '' }] : []),
    ...written.filter(({ range }) => !preface || !contains(preface, range)),
  ]
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .filter(({ range }, i, all) => i === 0 || (all[i - 1] as TextEdit).range.end <= range.start);
  return { text: applyEdits(text, edits), inTemplate: (offset) => originOf(edits, offset) };
}

function originOf(edits: readonly TextEdit[], offset: number): number {
  let grown = 0;
  for (const { range, newText } of edits) {
    const start = range.start + grown;
    if (offset < start) break;
    if (offset < start + newText.length) return range.start;
    grown += newText.length - (range.end - range.start);
  }
  return offset - grown;
}

function fieldEdits({ fields, document: { text } }: Template): TextEdit[] {
  return fields.flatMap((wanted) => {
    const { field } = wanted;
    const edits: TextEdit[] = [];
    if (field.comment && field.spelling !== 'yaml')
      edits.push({ range: { start: field.valueRange.end, end: field.range.end }, newText: '' });
    if (!isToFill(wanted)) return edits;
    const value = (/^(?:[-*+]|\d+[.)])[ \t]+/.exec(field.value)?.[0] ?? '') + valueFor(wanted);
    const isQuoted = /["']/.test(text.charAt(field.valueRange.start - 1));
    const isPlain = isQuoted || field.spelling !== 'yaml' || /^(?:- )?[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u.test(value);
    const before = field.value === '' && !/\s/.test(text.charAt(field.valueRange.start - 1)) ? ' ' : '';
    return [...edits, { range: field.valueRange, newText: before + (isPlain ? value : JSON.stringify(value)) }];
  });
}

/** Title and author are everybody's own, whatever example the template has. */
function isToFill({ field: { value }, role, isPlaceholder, isDate, isAssignedLater }: TemplateField): boolean {
  if (role === 'title' || role === 'author') return true;
  const isNothing = value === '' || /^(?:null|~|tbd)$/i.test(value);
  return isPlaceholder || isDate || isAssignedLater || isNothing || findPlaceholdersInText(value).length > 0;
}

function valueFor({ field: { value }, allowed, isDate, role }: TemplateField): string {
  if (allowed) return allowed.values[0] ?? WORDS;
  if (/[Yy]{4}-[Mm]{2}-[Dd]{2}-/.test(value)) return `${DAY}-keep-results`;
  if (isDate || findDateForm(value) || role === 'created' || role === 'updated') return writeDate(DAY, value);
  if (role === 'number') return '42';
  return role === 'title' ? TITLE : role === 'author' ? 'Ada Writer' : WORDS;
}

function headingEdits({ document, title }: Template): TextEdit[] {
  return document.sections.flatMap((section): TextEdit[] => {
    const range = section.heading.title;
    const placeholders = findPlaceholdersInText(section.title);
    const [first] = placeholders;
    if (section === title?.section) {
      const start = range.start + (title.prefix !== '' && first ? first.start : 0);
      return [{ range: { start, end: range.end }, newText: TITLE }];
    }
    // A mark such as `[optional]` goes.
    const isMark = ({ start, end }: Range) =>
      headingKey(section.title.slice(0, start) + section.title.slice(end)) === section.key;
    return placeholders.map((placeholder) => ({
      range: { start: range.start + placeholder.start, end: range.start + placeholder.end },
      newText: isMark(placeholder) ? '' : `${WORDS} ${section.index}`,
    }));
  });
}

function bodyEdits(template: Template): TextEdit[] {
  const { document, title, sections } = template;
  const inHead = document.preamble.flatMap((block) => blockEdits(template, block));
  const holders = new Set(sections.filter(({ holdsFields }) => holdsFields).map(({ section }) => section));
  const inSections = document.sections.flatMap((section) => {
    const edits = section.blocks.flatMap((block) => blockEdits(template, block));
    if (section === title?.section || holders.has(section)) return edits;
    const at = section.blocks.at(-1)?.end ?? section.heading.end;
    const newText = `\n\nThis is what we decided about point ${section.index}, and why.\n`;
    return [...edits, { range: { start: at, end: at }, newText }];
  });
  return [...inHead, ...inSections];
}

function blockEdits(template: Template, block: Block): TextEdit[] {
  const { document, phrases } = template;
  const { text, definitions } = document;
  if (block.kind === 'rule' || isOfField(template, block)) return [];
  const inBlock = readPhrases(text, block);
  const isFixed = (key: string) => phrases.get(key)?.isFixed === true && phrases.get(key)?.asksForRemoval !== true;
  const remove = (range: Range, newText: string) => ({ range: { start: range.start, end: range.end }, newText });
  if (!inBlock.some(({ key }) => isFixed(key))) return [remove(block, '')];
  const replaced = inBlock.filter(({ key }) => !isFixed(key)).map(({ range }) => range);
  const placeholders = findPlaceholders(text, block, definitions).filter(
    (range) => !replaced.some((other) => contains(other, range)),
  );
  return [...replaced, ...placeholders].map((range) => remove(range, WORDS));
}
