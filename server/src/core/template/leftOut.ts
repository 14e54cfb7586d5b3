import type { Range } from '../text/range.ts';
import type { Template } from './template.ts';

const THIS = '(?:this|these)(?: [a-z]+){0,3}';
const REMOVE = new RegExp(
  String.raw`\b(?:remove|delete|erase|strip)(?: all)?(?: of)? ${THIS}\b|\b${THIS} (?:should|must|can|may|is to|are to) be (?:removed|deleted)\b`,
  'i',
);

/** The comments behind the values of fields: they are for who fills the template in. */
export function commentsOf({ document: { text }, fields }: Template): readonly Range[] {
  return fields
    .filter(({ field }) => field.comment !== undefined)
    .map(({ field: { valueRange, range, spelling } }) => {
      const isQuoted = spelling === 'yaml' && /["']/.test(text.charAt(valueRange.end));
      return { start: valueRange.end + (isQuoted ? 1 : 0), end: range.end };
    });
}

/** The comments before the first section that ask for their removal, with the blank lines behind them. */
export function instructionsOf({ document, title, sections }: Template): readonly Range[] {
  const { text } = document;
  const isTitleOnly = title !== undefined && !sections.some(({ section }) => section === title.section);
  const blocks = [...document.preamble, ...(isTitleOnly ? title.section.blocks : [])];
  return blocks
    .filter(({ start, end, kind }) => {
      const piece = text.slice(start, end).trim();
      const isComment = kind === 'html' && piece.startsWith('<!--') && piece.endsWith('-->');
      return isComment && REMOVE.test(piece.replace(/\s+/g, ' '));
    })
    .map(({ start, end }) => {
      const next = text.slice(end).search(/\S/);
      return { start, end: next < 0 ? text.length : end + text.slice(end, end + next).lastIndexOf('\n') + 1 };
    });
}
