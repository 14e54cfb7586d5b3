import type { Range } from '../text/range.ts';
import type { Field } from './field.ts';
import { yamlField } from './yamlMap.ts';

/** `key: value`, the value a plain scalar on one line, or in quotes that need no unescaping (YAML 1.2.2, sections 7.3 and 8.2.2). */
const ENTRY =
  /^([A-Za-z_][\w-]{0,60}(?: [\w-]{1,60}){0,5}):(?: {1,4}(?:([A-Za-z0-9(/~$+<._]\P{Cc}*)|(?:"[^"\\\p{Cc}]*"|'[^'\p{Cc}]*') *)| *)$/u;
/** What ends a plain scalar, or makes it an error. */
const NOT_PLAIN = /: |:$| #/;
const NOTHING = /^(?:#\P{Cc}*| *)$/u;
const MAX_KEYS = 200;

/**
 * The fields of front matter that is nothing but plain `key: value` lines, as nearly all is: what a YAML parser would find there, at a
 * fraction of its cost. Undefined for anything else, and where a key stands twice.
 */
export function readPlainYaml(text: string, body: Range): readonly Field[] | undefined {
  const fields: Field[] = [];
  const keys = new Set<string>();
  for (let start = body.start; start < body.end; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 || newline >= body.end ? body.end : newline + 1;
    const end = text.startsWith('\r\n', next - 2) ? next - 2 : newline < 0 ? next : next - 1;
    const line = text.slice(start, end);
    const entry = ENTRY.exec(line);
    if (!entry) {
      if (!NOTHING.test(line)) return undefined;
    } else {
      const [whole, key = '', plain] = entry;
      if (keys.has(key) || keys.size === MAX_KEYS || (plain !== undefined && NOT_PLAIN.test(plain.trimEnd())))
        return undefined;
      keys.add(key);
      const colon = key.length;
      const value = whole.slice(colon + 1).trim();
      const isQuoted = plain === undefined && value !== '';
      const from = value === '' ? start + Math.min(colon + 2, line.length) : start + whole.indexOf(value, colon + 1);
      const range = isQuoted
        ? { start: from + 1, end: from + value.length - 1 }
        : { start: from, end: from + value.length };
      fields.push(yamlField(text, { start, end: start + colon }, range, body.start));
    }
    start = next;
  }
  return fields;
}
