import * as l10n from '@vscode/l10n';
import matter from 'gray-matter';
import { isMap, parseDocument } from 'yaml';
import { endOfLine } from '../text/lines.ts';
import { type Range, trimRange } from '../text/range.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import type { Field } from './field.ts';
import type { FrontMatterError } from './frontMatterError.ts';
import { readPlainYaml } from './plainYaml.ts';
import { withoutYamlComment } from './yamlComments.ts';
import { yamlErrorMessage } from './yamlErrorMessage.ts';
import { fieldsOfMap, yamlField } from './yamlMap.ts';

const MAX_KEYS = 200;
/** A parser's stack ends at some thousands. */
const MAX_DEPTH = 50;

/** Fields in their order, and what is wrong: at most one error of grammar, or the keys that stand twice. */
interface YamlFields {
  readonly fields: readonly Field[];
  readonly errors: readonly FrontMatterError[];
}

/**
 * The fields of a block of plain YAML, and what is wrong with it. gray-matter sees the block with every engine but ours
 * refusing, and ours keeps the ranges of YAML's own document model.
 */
export function readYaml(text: string, body: Range): YamlFields {
  const plain = readPlainYaml(text, body);
  return plain ? { fields: plain, errors: [] } : parsedYaml(text, body);
}

/** The same, whatever stands there. */
export function parsedYaml(text: string, body: Range): YamlFields {
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
  const fields = fieldsOfMap(text, body, document.contents).slice(0, MAX_KEYS);
  return { fields, errors: duplicateKeys(text, body, document.contents) };
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
    const value = withoutYamlComment(match[2] ?? '');
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

function clip(range: Range, body: Range, text: string): Range {
  const start = Math.max(body.start, Math.min(range.start, body.end));
  return { start, end: Math.max(start, Math.min(range.end, endOfLine(text, start), body.end)) };
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
