import { type Range, trimRange } from '../text/range.ts';
import { duplicate } from './duplicateKeys.ts';
import type { Field } from './field.ts';
import type { FrontMatterError } from './frontMatterError.ts';

const MAX_KEYS = 200;
const LINE =
  /^[ \t]{0,20}(?:"([^"\n]{1,60})"|([\w-]{1,60}))[ \t]{0,20}=[ \t]{0,20}([^\r\n]*)|^[ \t]{0,20}\[[^\]\n]{1,200}\]/gm;

/**
 * The fields of TOML front matter, as far as its lines show them: `key = "value"`, also below a `[table]`. Lists and texts may
 * go on over lines; nothing else is told apart. A key that stands twice in a table is told.
 */
export function readTomlLines(
  text: string,
  body: Range,
): { readonly fields: readonly Field[]; readonly errors: readonly FrontMatterError[] } {
  const fields: Field[] = [];
  const errors: FrontMatterError[] = [];
  let inTable = new Map<string, number>();
  let end = 0;
  for (const match of text.slice(body.start, body.end).matchAll(LINE)) {
    const start = body.start + match.index;
    if (start < end) continue;
    const [line, quotedKey, bareKey, rest = ''] = match;
    const key = quotedKey ?? bareKey;
    if (key === undefined) {
      inTable = new Map();
      continue;
    }
    const keyStart = start + line.indexOf(key);
    const value = valueRange(text, { start: start + line.length - rest.length, end: start + line.length }, body.end);
    end = Math.max(start + line.length, value.end);
    const comment = /^["'\]]{0,3}[ \t]*#[ \t]*(.*)/.exec(text.slice(value.end, start + line.length))?.[1]?.trim();
    fields.push({
      key,
      keyRange: { start: keyStart, end: keyStart + key.length },
      value: text.slice(value.start, value.end),
      valueRange: value,
      range: { start: keyStart, end },
      spelling: 'toml',
      ...(comment && { comment }),
    });
    const before = inTable.get(key);
    if (before === undefined) inTable.set(key, keyStart);
    else errors.push(duplicate(text, { start: keyStart, end: keyStart + key.length }, before));
    if (fields.length === MAX_KEYS) break;
  }
  return { fields, errors };
}

/** A string without its quotes, a list with its brackets, anything else up to a comment. */
function valueRange(text: string, { start, end }: Range, bodyEnd: number): Range {
  const source = text.slice(start, end);
  const quote = source.charAt(0);
  const block = /^(?:"""|''')/.exec(source)?.[0];
  if (block) {
    const close = text.indexOf(block, start + 3);
    if (close >= 0 && close < bodyEnd) return trimRange(text, { start: start + 3, end: close });
  }
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, 1);
    return close > 0 ? { start: start + 1, end: start + close } : { start, end };
  }
  if (quote === '[') {
    const close = text.indexOf(']', start);
    if (close >= 0 && close < bodyEnd) return { start, end: close + 1 };
  }
  const bare = source.replace(/#.*$/s, '').trimEnd();
  return { start, end: start + bare.length };
}
