import type { Range } from '../text/range.ts';
import { trimRange } from '../text/range.ts';
import type { Block } from './block.ts';
import type { Field, FieldSpelling } from './field.ts';

const BOLD_KEY = /(?:\*\*|__)([^*_:|\n]{1,60}?)(?::[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*:)/g;
const PLAIN_KEY = /^([A-Za-z][\w()/' -]{0,40}?)[ \t]*:(?=[ \t]|$)/;
const GENERIC_HEADER =
  /^\|[ \t]{0,20}(?:\*\*)?(?:field|key|name|property|attribute|item|metadata)?(?:\*\*)?[ \t]{0,20}\|[ \t]{0,20}(?:\*\*)?(?:value|description|details|content)?(?:\*\*)?[ \t]{0,20}\|\s*$/i;
/** A longer line is prose, whatever it starts with. */
const MAX_LINE = 1_000;
const BULLET = /^[ \t]{0,3}[-*+][ \t]+/;

/** The fields that a block spells out line by line: bullets, bold lines (also several on one line), `Name: value` lines, table rows. */
export function readLineFields(text: string, block: Block): readonly Field[] {
  if (block.kind !== 'paragraph' && block.kind !== 'list') return [];
  const fields: Field[] = [];
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 || newline >= block.end ? block.end : newline + 1;
    const end = text.charAt(next - 1) === '\n' ? next - 1 : next;
    if (end - start <= MAX_LINE) fields.push(...readLine(text, { start, end }));
    start = next;
  }
  return fields;
}

function readLine(text: string, range: Range): Field[] {
  const line = text.slice(range.start, range.end);
  if (line.startsWith('|')) return readRow(text, range, line);
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const content = line.slice(bullet);
  const offset = range.start + bullet;
  const bold = [...content.matchAll(BOLD_KEY)];
  if (bold.length > 0 && bold[0]?.index === 0) {
    return bold.map((match, i) => {
      const keyStart = offset + match.index + 2;
      const valueStart = offset + match.index + match[0].length;
      const valueEnd = offset + (bold[i + 1]?.index ?? content.length);
      const key = { start: keyStart, end: keyStart + (match[1]?.length ?? 0) };
      const whole = { start: offset + match.index, end: valueEnd };
      return field(
        text,
        key,
        { start: valueStart, end: valueEnd },
        whole,
        bullet ? 'bullet' : 'bold',
        i + 1 < bold.length,
      );
    });
  }
  const plain = PLAIN_KEY.exec(content);
  if (!plain || content.startsWith('[')) return [];
  const key = { start: offset, end: offset + (plain[1]?.length ?? 0) };
  return [
    field(text, key, { start: offset + plain[0].length, end: range.end }, range, bullet ? 'bullet' : 'plain', false),
  ];
}

function readRow(text: string, range: Range, line: string): Field[] {
  const cells = /^\|([^|\n]*)\|([^|\n]*)\|[ \t]*\r?$/.exec(line);
  if (!cells || /^[\s:-]*$/.test(cells[1] ?? '') || GENERIC_HEADER.test(line)) return [];
  const keyStart = range.start + 1;
  const key = trimRange(text, { start: keyStart, end: keyStart + (cells[1]?.length ?? 0) });
  const valueStart = keyStart + (cells[1]?.length ?? 0) + 1;
  const stripped = /^(?:\*\*|__)?(.*?):?(?:\*\*|__)?:?$/.exec(text.slice(key.start, key.end))?.[1] ?? '';
  const at = text.indexOf(stripped, key.start);
  return [
    field(
      text,
      { start: at, end: at + stripped.length },
      { start: valueStart, end: valueStart + (cells[2]?.length ?? 0) },
      range,
      'table',
      false,
    ),
  ];
}

function field(
  text: string,
  keyRange: Range,
  space: Range,
  whole: Range,
  spelling: FieldSpelling,
  hasNext: boolean,
): Field {
  const source = text.slice(space.start, space.end);
  const comment = /<!--(.*?)-->/.exec(source);
  const bare = comment ? source.slice(0, comment.index) : source;
  const trimmed = bare.replace(/(?:\\|[ \t])*\r?$/, '').replace(hasNext ? /[ \t|·•,;]+$/ : /$^/, '');
  const valueRange = trimRange(text, { start: space.start, end: space.start + trimmed.length });
  const isEmpty = valueRange.start === valueRange.end;
  const at = space.start + (source.startsWith(' ') ? 1 : 0);
  return {
    key: text.slice(keyRange.start, keyRange.end).trim(),
    keyRange: trimRange(text, keyRange),
    value: text.slice(valueRange.start, valueRange.end),
    valueRange: isEmpty ? { start: at, end: at } : valueRange,
    range: trimRange(text, whole),
    spelling,
    ...(comment?.[1]?.trim() && { comment: comment[1].trim() }),
  };
}
