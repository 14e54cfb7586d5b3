import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { endOfLine } from '../text/lines.ts';
import { type Range, trimRange } from '../text/range.ts';
import type { Field } from './field.ts';
import { isUsualKey } from './usualKeys.ts';
import { commentAbove } from './yamlComments.ts';

const MAX_KEYS = 200;

/** The fields of a map of YAML, those of the metadata that stands one level deeper in their place. @param body the front matter's */
export function fieldsOfMap(text: string, body: Range, map: YAMLMap): readonly Field[] {
  return map.items.slice(0, MAX_KEYS).flatMap((pair) => {
    const inside = nestedFields(text, body, pair.value as Node | null);
    return inside ?? fieldOf(text, body, pair);
  });
}

function fieldOf(text: string, body: Range, { key, value }: Pair): readonly Field[] {
  if (!isScalar(key) || !key.range) return [];
  const keyRange = shiftedBy(key.range, body);
  const field = yamlField(text, keyRange, yamlValueRange(text, body, value as Node | null, keyRange.end), body.start);
  const parts = isSeq(value) ? value.items.flatMap((item) => (isMap(item) ? ownFields(text, body, item) : [])) : [];
  return [parts.length > 0 ? { ...field, parts } : field];
}

/** Metadata that stands one level deeper, as `status` below `rfc:`; undefined where anything deeper or unusual stands there. */
function nestedFields(text: string, body: Range, value: Node | null): readonly Field[] | undefined {
  if (!isMap(value) || value.items.length > MAX_KEYS) return undefined;
  // Braces round a word alone are those of a placeholder.
  if (value.items.some(({ key, value: inner }) => !isScalar(key) || inner === null || isMap(inner))) return undefined;
  const fields = ownFields(text, body, value);
  return fields.some(({ key }) => isUsualKey(key)) ? fields : undefined;
}

function ownFields(text: string, body: Range, map: YAMLMap): readonly Field[] {
  return map.items.slice(0, MAX_KEYS).flatMap((pair) => fieldOf(text, body, pair));
}

function shiftedBy([start, end]: readonly [number, number, number], body: Range): Range {
  return { start: body.start + start, end: body.start + end };
}

/** Where a value stands, quotes left out; an empty range behind the colon where there is none. */
function yamlValueRange(text: string, body: Range, value: Node | null, keyEnd: number): Range {
  const empty = () => {
    const colon = text.indexOf(':', keyEnd) + 1;
    const at = text.startsWith(' ', colon) ? colon + 1 : colon;
    return { start: at, end: at };
  };
  if (!value?.range) return empty();
  const range = trimRange(text, { start: body.start + value.range[0], end: body.start + value.range[1] });
  if (range.start === range.end) return empty();
  const quote = text.charAt(range.start);
  const isQuoted =
    isScalar(value) &&
    (quote === '"' || quote === "'") &&
    text.charAt(range.end - 1) === quote &&
    range.end - range.start > 1;
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** A field of front matter; what stands behind its value and above its key belongs to it. @param from where the front matter's body starts */
export function yamlField(text: string, keyRange: Range, valueRange: Range, from: number): Field {
  const lineEnd = endOfLine(text, valueRange.end);
  const comment = /^["']?[ \t]+#[ \t]*([^\r\n]*)/.exec(text.slice(valueRange.end, lineEnd))?.[1]?.trim();
  const note = commentAbove(text, keyRange.start, from);
  return {
    key: text.slice(keyRange.start, keyRange.end).replace(/^["']|["']$/g, ''),
    keyRange,
    value: text.slice(valueRange.start, valueRange.end),
    valueRange,
    range: { start: keyRange.start, end: lineEnd },
    spelling: 'yaml',
    ...(comment && { comment }),
    ...(note && { note }),
  };
}
