import type { Field } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import type { TemplateField } from '../template/template.ts';
import { lineEndingOf, type TextEdit } from '../text/edit.ts';
import { spelledField } from './fieldText.ts';

/** Writes a missing field behind the one that comes before it in the template, spelled as the document spells its fields. */
export function fieldInsertion(match: Match, wanted: TemplateField, today: string): TextEdit {
  const { template, fieldPairs, document } = match;
  const { text } = document;
  const newline = lineEndingOf(text);
  const at = template.fields.indexOf(wanted);
  const isAmongLines = ({ spelling }: Field) => !['record', 'label', 'section'].includes(spelling);
  const pairOf = (field: TemplateField) =>
    fieldPairs.find((pair) => pair.wanted === field && isAmongLines(pair.found))?.found;
  const above = template.fields
    .slice(0, at)
    .map(pairOf)
    .findLast((found) => found !== undefined);
  const below = template.fields
    .slice(at + 1)
    .map(pairOf)
    .find((found) => found !== undefined);
  const spelling = above?.spelling ?? below?.spelling ?? (document.frontMatter ? 'yaml' : wanted.field.spelling);
  const line = wanted.isDate
    ? spelledField(match, wanted, spelling, 'text').replace(wanted.field.value, today)
    : spelledField(match, wanted, spelling, 'text');
  if (above) {
    const end = endOfLine(text, above.range.end);
    const before = text.slice(text.lastIndexOf('\n', above.range.start - 1) + 1, above.range.start);
    const indent = spelling === 'yaml' && /^[ \t]+$/.test(before) ? before : '';
    return { range: { start: end, end }, newText: newline + indent + line };
  }
  if (below) {
    const start = text.lastIndexOf('\n', below.range.start - 1) + 1;
    return { range: { start, end: start }, newText: line + newline };
  }
  if (spelling === 'yaml') {
    const { frontMatter } = document;
    const start = frontMatter?.body.start ?? 0;
    return {
      range: { start, end: start },
      newText: frontMatter ? line + newline : `---${newline}${line}${newline}---${newline}${newline}`,
    };
  }
  const holder = match.alignment.pairs.find((pair) => pair.wanted.holdsFields)?.found ?? match.title;
  const end = holder ? endOfLine(text, holder.heading.end) : 0;
  return { range: { start: end, end }, newText: `${newline}${newline}${line}${holder ? '' : newline}` };
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
