import * as l10n from '@vscode/l10n';
import matter from 'gray-matter';
import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { type Range, trimRange } from '../text/range.ts';
import type { Field } from './field.ts';
import { isUsualKey } from './usualKeys.ts';
import { commentAbove } from './yamlComments.ts';
import { yamlErrorMessage } from './yamlErrorMessage.ts';

/** What is wrong with a front matter block, in words for the author, and where. */
export interface FrontMatterError {
  readonly message: string;
  readonly range: Range;
}

const MAX_KEYS = 200;
/** A parser's stack ends at some thousands. */
const MAX_DEPTH = 50;

/** Fields in their order, and at most one error. */
interface YamlFields {
  readonly fields: readonly Field[];
  readonly errors: readonly FrontMatterError[];
}

/**
 * The fields of a block of plain YAML, and what is wrong with it. gray-matter sees the block with every engine but ours
 * refusing, and ours keeps the ranges of YAML's own document model.
 */
export function readYaml(text: string, body: Range): YamlFields {
  const source = text.slice(body.start, body.end);
  const tooDeep = nestedTooDeep(source);
  if (tooDeep !== undefined) {
    const start = body.start + tooDeep;
    const message = l10n.t('Front matter: more than {0} brackets inside each other. Simplify it.', MAX_DEPTH);
    return { fields: readYamlLines(text, body), errors: [{ message, range: { start, end: start + 1 } }] };
  }
  const parsed: { document?: ReturnType<typeof parseDocument> } = {};
  const refuse = () => {
    throw new Error('Only YAML front matter is read.');
  };
  const engines = Object.assign(Object.create(null), {
    javascript: refuse,
    js: refuse,
    json: refuse,
    yaml: (yaml: string) => {
      // gray-matter ends the block before a `\n`: what is left of a `\r\n` is no white space to YAML.
      parsed.document = parseDocument(yaml.replace(/^\n/, '').replace(/\r$/, ''), {
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
    message: l10n.t('Front matter: invalid YAML. {0}', yamlErrorMessage(error)),
    range: clip({ start: body.start + error.pos[0], end: body.start + error.pos[1] }, body, text),
  }));
  if (!document || errors.length > 0 || !isMap(document.contents)) return { fields: readYamlLines(text, body), errors };
  const fields = document.contents.items.slice(0, MAX_KEYS).flatMap(({ key, value }): Field[] => {
    if (!isScalar(key) || !key.range) return [];
    const keyRange = { start: body.start + key.range[0], end: body.start + key.range[1] };
    const inside = nestedFields(text, body, value as Node | null);
    if (inside) return inside;
    const valueRange = yamlValueRange(text, body, value as Node | null, keyRange.end);
    return [yamlField(text, keyRange, valueRange, body.start)];
  });
  return { fields: fields.slice(0, MAX_KEYS), errors };
}

/** Metadata that stands one level deeper, as `status` below `rfc:`; undefined where anything deeper or unusual stands there. */
function nestedFields(text: string, body: Range, value: Node | null): Field[] | undefined {
  if (!isMap(value) || value.flow || value.items.length > MAX_KEYS) return undefined;
  const fields: Field[] = [];
  for (const { key, value: inner } of value.items) {
    if (!isScalar(key) || !key.range || isMap(inner)) return undefined;
    const keyRange = { start: body.start + key.range[0], end: body.start + key.range[1] };
    const valueRange = yamlValueRange(text, body, inner as Node | null, keyRange.end);
    fields.push(yamlField(text, keyRange, valueRange, body.start));
  }
  return fields.some(({ key }) => isUsualKey(key)) ? fields : undefined;
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

/** The fields of a block that is no valid YAML, as far as its lines show them: what is indented below a key is its value. */
export function readYamlLines(text: string, body: Range): Field[] {
  const fields: Field[] = [];
  // YAML has no such comments, but they are written.
  const source = text
    .slice(body.start, body.end)
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of source.matchAll(YAML_LINE)) {
    const start = body.start + match.index;
    const key = match[1] ?? '';
    const line = { start, end: start + match[0].length };
    const keyStart = start + match[0].indexOf(key);
    const value = (match[2] ?? '').replace(/[ \t]+#.*$/, '').trimEnd();
    const below = value === '' || /^[>|][+-]?$/.test(value) ? linesBelow(text, line.end, body.end) : undefined;
    const valueStart = match[2] ? line.end - match[2].length : line.end;
    const quoted = /^(["'])(.*)\1$/.exec(value) ? 1 : 0;
    const valueRange = below ?? { start: valueStart + quoted, end: valueStart + value.length - quoted };
    fields.push(yamlField(text, { start: keyStart, end: keyStart + key.length }, valueRange, body.start));
    if (fields.length === MAX_KEYS) break;
  }
  return fields;
}

const YAML_LINE =
  /^["']?([\p{L}_][\p{L}\p{N}_.-]{0,60}(?: [\p{L}\p{N}_-]{1,60}){0,5})["']?[ \t]{0,8}:(?:[ \t]+(\S[^\r\n]*)|(?=[ \t]*\r?$))/gmu;

/** The indented lines and list items right below a line. */
function linesBelow(text: string, lineEnd: number, bodyEnd: number): Range | undefined {
  let end = lineEnd;
  for (let start = text.indexOf('\n', lineEnd) + 1; start > 0 && start < bodyEnd; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? bodyEnd : Math.min(newline, bodyEnd);
    if (!/^(?:[ \t]+\S|-[ \t])/.test(text.slice(start, Math.min(next, start + 200)))) break;
    end = next;
    start = newline < 0 ? 0 : newline + 1;
  }
  return end > lineEnd ? trimRange(text, { start: lineEnd, end }) : undefined;
}

function yamlField(text: string, keyRange: Range, valueRange: Range, from: number): Field {
  const newline = text.indexOf('\n', valueRange.end);
  const lineEnd = newline < 0 ? text.length : newline;
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

function clip(range: Range, body: Range, text: string): Range {
  const start = Math.max(body.start, Math.min(range.start, body.end));
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  return { start, end: Math.max(start, Math.min(range.end, lineEnd, body.end)) };
}

/** Offset of the first bracket that is too deep in others. */
function nestedTooDeep(source: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}' || char === '\n') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return i;
  }
  return undefined;
}
