import type { Field } from '../../document/field.ts';
import type { Match } from '../../matching/match.ts';
import type { TemplateField } from '../../template/template.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { withoutHardBreak } from '../../text/ends.ts';
import { endOfLine, startOfLine, textStart } from '../../text/lines.ts';
import { nearestBefore } from '../../text/nearestBefore.ts';
import { onceFor } from '../../text/onceFor.ts';
import { spelledField } from '../fieldText.ts';
import type { FixOptions } from './fix.ts';
import { isList, knownValue, writable } from './knownValue.ts';

/** Writes a missing field behind the one that comes before it in the template, spelled as the document spells its fields. */
export function fieldInsertion(match: Match, wanted: TemplateField, options: FixOptions): TextEdit {
  const { document } = match;
  const { text } = document;
  const newline = lineEndingOf(text);
  const beside = besideIn(match);
  const [above, below] = [beside.above.get(wanted), beside.below.get(wanted)];
  const spelling = above?.spelling ?? below?.spelling ?? (document.frontMatter ? 'yaml' : wanted.field.spelling);
  const known = options.leavesOpen ? lastingValue(match, wanted, options) : knownValue(match, wanted, options);
  const scalar = known === undefined ? undefined : writable(text, known, { spelling });
  const value = scalar !== undefined && isList(wanted, { ...wanted.field, spelling }) ? `[${scalar}]` : scalar;
  const line = indentOf(text, above ?? below) + spelledField(match, wanted, spelling, 'text', value);
  if (above) return behindField(text, above, line, newline);
  if (below) {
    const start = startOfLine(text, below.range.start);
    return { range: { start, end: start }, newText: line + newline };
  }
  if (spelling === 'yaml') {
    const { frontMatter } = document;
    const start = frontMatter?.body.start ?? textStart(text);
    return {
      range: { start, end: start },
      newText: frontMatter ? line + newline : `---${newline}${line}${newline}---${newline}${newline}`,
    };
  }
  const holder = match.alignment.pairs.find((pair) => pair.wanted.holdsFields)?.found ?? match.title;
  const start = holder ? endOfLine(text, holder.heading.end) : textStart(text);
  const isTight = holder !== undefined && holder.blocks.length > 0 && !/^\r?\n[ \t]*\r?\n/.test(text.slice(start));
  const behind = holder ? (isTight ? newline : '') : newline + newline;
  return { range: { start, end: start }, newText: `${holder ? newline + newline : ''}${line}${behind}` };
}

/** Of each field of the template what a proposal has of the nearest ones before and behind it, on lines of their own. */
const besideIn = onceFor(({ template: { fields }, fieldPairs }: Match) => {
  const onLines = fieldPairs.filter(({ found }) => !['record', 'label', 'section'].includes(found.spelling));
  const found = new Map(onLines.toReversed().map((pair) => [pair.wanted, pair.found]));
  const own = (field: TemplateField) => found.get(field);
  return { above: nearestBefore(fields, own), below: nearestBefore(fields.toReversed(), own) };
});

/** A value that holds whenever it is written; of a list of statuses the list itself, since nobody knows which one it is. */
function lastingValue(match: Match, wanted: TemplateField, options: FixOptions): string | undefined {
  if (wanted.role === 'number' || wanted.role === 'title') return knownValue(match, wanted, options);
  return wanted.role === 'status' && wanted.allowed ? wanted.field.value : undefined;
}

/** YAML that is nested stays so. */
function indentOf(text: string, beside: Field | undefined): string {
  if (beside?.spelling !== 'yaml') return '';
  const before = text.slice(startOfLine(text, beside.range.start), beside.range.start);
  return /^[ \t]+$/.test(before) ? before : '';
}

/** On the next line, so that both lines end as the first one did: a hard break at its end is followed by one at the new line's. */
function behindField(text: string, above: Field, line: string, newline: string): TextEdit {
  const lineEnd = endOfLine(text, Math.max(above.range.end, above.valueRange.end));
  const ending = text.slice(above.valueRange.end, lineEnd);
  const bare = withoutHardBreak(line);
  const hardBreak = line.slice(bare.length);
  if (
    above.spelling !== 'yaml' &&
    /^(?:[ \t]*|[ \t]*\\)$/.test(ending) &&
    ending.trim() === '' &&
    ending.length < 2 &&
    hardBreak
  )
    return { range: { start: lineEnd, end: lineEnd }, newText: hardBreak + newline + bare };
  return { range: { start: lineEnd, end: lineEnd }, newText: newline + line };
}
