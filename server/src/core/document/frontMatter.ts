import matter from 'gray-matter';
import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { type Range, trimRange } from '../text/range.ts';
import type { Field } from './field.ts';

const MAX_LENGTH = 16_384;
const MAX_KEYS = 200;

/** What is wrong with a front matter block, in words for the author, and where. */
export interface FrontMatterError {
  readonly message: string;
  readonly range: Range;
}

export interface FrontMatter {
  /** From the opening fence to the end of the closing one (to the last line where it is never closed). */
  readonly range: Range;
  /** What stands between the fences. */
  readonly body: Range;
  readonly fields: readonly Field[];
  readonly errors: readonly FrontMatterError[];
}

/**
 * Reads YAML front matter at `from` (0, or 1 behind a byte order mark), without ever evaluating anything: gray-matter runs
 * `---js` blocks with `eval`, so it sees only a block already known to be plain YAML. Undefined where the text does not start with one.
 */
export function readFrontMatter(text: string, from: number): FrontMatter | undefined {
  const opening = /^---([^\r\n]*)(\r?\n|$)/.exec(text.slice(from, from + 200));
  if (!opening) return undefined;
  const start = from + opening[0].length;
  const language = opening[1]?.trim() ?? '';
  if (language.startsWith('-')) return undefined;
  const closing = findClosing(text, start);
  if (language !== '') {
    if (!closing) return undefined;
    const message = `Expected front matter to open with \`---\` alone, found \`---${opening[1]?.trimEnd()}\`. Only YAML is read, nothing is ever run: remove \`${language}\`.`;
    const range = { start: from, end: from + 3 + (opening[1]?.trimEnd().length ?? 0) };
    return {
      range: { start: from, end: closing.end },
      body: { start, end: closing.start },
      fields: [],
      errors: [{ message, range }],
    };
  }
  if (!closing) return unclosed(text, from, start);
  const range = { start: from, end: closing.end };
  const body = { start, end: closing.start };
  const source = text.slice(body.start, body.end);
  if (source.length > MAX_LENGTH) {
    const message = `Expected front matter of at most ${MAX_LENGTH} characters, found ${source.length}. Move what is not metadata into the document.`;
    return { range, body, fields: [], errors: [{ message, range: { start: from, end: from + 3 } }] };
  }
  return { range, body, ...readYaml(text, body) };
}

function findClosing(text: string, from: number): Range | undefined {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.startsWith('---', start) && text.slice(start + 3, end).trim() === '') return { start, end: start + 3 };
    if (newline < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

/** An opening fence with `key: value` lines below it but no closing one; any other text below is a thematic break's. */
function unclosed(text: string, from: number, start: number): FrontMatter | undefined {
  const lines = /^(?:[A-Za-z][\w -]*:[^\n]*(?:\n|$)|[ \t]*- [^\n]*(?:\n|$)|[ \t]+\S[^\n]*(?:\n|$))+/.exec(
    text.slice(start, start + MAX_LENGTH),
  );
  if (!lines?.[0].includes(':')) return undefined;
  const body = { start, end: start + lines[0].length };
  const message = 'Expected a closing `---` line after the metadata, found none. Add `---` on a line of its own.';
  const range = { start: from, end: trimRange(text, body).end };
  return { range, body, fields: readLines(text, body), errors: [{ message, range: { start: from, end: from + 3 } }] };
}

function readYaml(text: string, body: Range): Pick<FrontMatter, 'fields' | 'errors'> {
  const source = text.slice(body.start, body.end);
  const parsed: { document?: ReturnType<typeof parseDocument> } = {};
  const refuse = () => {
    throw new Error('Only YAML front matter is read.');
  };
  const engines = Object.assign(Object.create(null), {
    javascript: refuse,
    js: refuse,
    json: refuse,
    yaml: (yaml: string) => {
      parsed.document = parseDocument(yaml.replace(/^\n/, ''), {
        uniqueKeys: false,
        merge: false,
        logLevel: 'silent',
        version: '1.2',
      });
      return {};
    },
  });
  // gray-matter takes an empty block for none, and would not call the engine.
  matter(`---\n${source.trim() === '' ? '#\n' : source}---\n`, { language: 'yaml', engines });
  const { document } = parsed;
  const errors = (document?.errors ?? []).slice(0, 1).map((error) => ({
    message: `Expected valid YAML in the front matter: ${sentence(error.message)}`,
    range: clip({ start: body.start + error.pos[0], end: body.start + error.pos[1] }, body, text),
  }));
  if (!document || errors.length > 0 || !isMap(document.contents)) return { fields: readLines(text, body), errors };
  const fields = document.contents.items.slice(0, MAX_KEYS).flatMap(({ key, value }): Field[] => {
    if (!isScalar(key) || !key.range) return [];
    const keyRange = { start: body.start + key.range[0], end: body.start + key.range[1] };
    const valueRange = yamlValueRange(text, body, value as Node | null, keyRange.end);
    return [yamlField(text, keyRange, valueRange)];
  });
  return { fields, errors };
}

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

/** The fields of a block that is no valid YAML, as far as its lines show them. */
function readLines(text: string, body: Range): Field[] {
  const fields: Field[] = [];
  const source = text.slice(body.start, body.end);
  for (const match of source.matchAll(/^([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(\S[^\r\n]*)|(?=[ \t]*\r?$))/gm)) {
    const start = body.start + match.index;
    const keyRange = { start, end: start + (match[1]?.length ?? 0) };
    const lineEnd = start + match[0].length;
    const value = match[2]?.trimEnd() ?? '';
    const valueStart = match[2] ? start + match[0].length - match[2].length : lineEnd;
    fields.push(yamlField(text, keyRange, { start: valueStart, end: valueStart + value.length }));
    if (fields.length === MAX_KEYS) break;
  }
  return fields;
}

function yamlField(text: string, keyRange: Range, valueRange: Range): Field {
  const newline = text.indexOf('\n', valueRange.end);
  const lineEnd = newline < 0 ? text.length : newline;
  const comment = /^["']?[ \t]+#[ \t]*([^\r\n]*)/.exec(text.slice(valueRange.end, lineEnd))?.[1]?.trim();
  return {
    key: text.slice(keyRange.start, keyRange.end).replace(/^["']|["']$/g, ''),
    keyRange,
    value: text.slice(valueRange.start, valueRange.end),
    valueRange,
    range: { start: keyRange.start, end: lineEnd },
    spelling: 'yaml',
    ...(comment && { comment }),
  };
}

function clip(range: Range, body: Range, text: string): Range {
  const start = Math.max(body.start, Math.min(range.start, body.end));
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  return { start, end: Math.max(start, Math.min(range.end, lineEnd, body.end)) };
}

function sentence(message: string): string {
  const first = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return first.endsWith('.') ? first : `${first}.`;
}
