import * as l10n from '@vscode/l10n';
import type { Change } from '../text/change.ts';
import { type Range, trimRange } from '../text/range.ts';
import { quoted } from '../text/shortened.ts';
import type { Field } from './field.ts';
import type { FrontMatterError } from './frontMatterError.ts';
import { readTomlLines } from './tomlFields.ts';
import { isUsualKey } from './usualKeys.ts';
import { readYaml, readYamlLines } from './yamlFields.ts';

const MAX_LENGTH = 16_384;

export interface FrontMatter {
  /** From the opening fence to the end of the closing one (to the last line where it is never closed). */
  readonly range: Range;
  /** What stands between the fences. */
  readonly body: Range;
  readonly fields: readonly Field[];
  readonly errors: readonly FrontMatterError[];
}

/**
 * Reads YAML or TOML front matter at `from` (0, or 1 behind a byte order mark), without ever evaluating anything: gray-matter runs
 * `---js` blocks with `eval`, so it sees only a block already known to be plain YAML. Undefined where the text does not start with one.
 */
export function readFrontMatter(text: string, from: number): FrontMatter | undefined {
  if (text.startsWith('+++', from)) return readToml(text, from);
  const lead = leadOf(text, from);
  if (lead.length === 0) return readAt(text, from);
  const start = from + lead.length;
  // Further down two rules may stand as well: only plain metadata counts there.
  const closing = /^---[ \t]*\r?\n/.test(text.slice(start, start + 50))
    ? findClosing(text, text.indexOf('\n', start) + 1)
    : undefined;
  if (!closing || closing.start - from > MAX_LENGTH) return undefined;
  const lines = text.slice(text.indexOf('\n', start) + 1, closing.start).split('\n');
  const isMetadata = lines.every((line) =>
    /^(?:[\p{L}_"'][\p{L}\p{N}_"' .-]{0,60}:(?:\s|$)|[ \t]+\S|- |#|\s*$)/u.test(line),
  );
  if (!isMetadata || !lines.some((line) => /^[\p{L}_"']/u.test(line))) return undefined;
  const found = readAt(text, start);
  if (!found || lead.hasComment) return found;
  if (!found.fields.some(({ key }) => isUsualKey(key))) return undefined;
  const message = l10n.t('Front matter: a blank line stands above it. Remove it: nobody reads it there.');
  return { ...found, errors: [{ message, range: { start, end: start + 3 }, isReadable: true }, ...found.errors] };
}

/** The front matter of a text with a change behind it; undefined where it is to be read anew. */
export function frontMatterAfter(
  before: FrontMatter | undefined,
  text: string,
  { start }: Change,
): FrontMatter | undefined {
  // What is never closed goes on as far as its lines do.
  const isClosed = before && before.body.end < before.range.end;
  const newline = isClosed ? text.indexOf('\n', before.range.end) : -1;
  return newline >= 0 && start > newline ? before : undefined;
}

/** The comments that a text starts with, and the blank lines round them, where a `---` follows. */
function leadOf(text: string, from: number): { readonly length: number; readonly hasComment: boolean } {
  let at = from;
  let hasComment = false;
  for (;;) {
    const blank = /^[ \t]{0,100}\r?\n/.exec(text.slice(at, at + 120));
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) : -1;
    const next = blank ? at + blank[0].length : end < 0 ? at : end + 3;
    if (next === at || next - from > MAX_LENGTH) break;
    hasComment ||= !blank;
    at = next;
  }
  return { length: text.startsWith('---', at) ? at - from : 0, hasComment };
}

/** TOML between two lines of `+++`, of at most as many characters as YAML; anything else that starts so is text. */
function readToml(text: string, from: number): FrontMatter | undefined {
  const opening = /^\+{3}[ \t]*\r?\n/.exec(text.slice(from, from + 100));
  if (!opening) return undefined;
  const start = from + opening[0].length;
  const closing = findClosing(text, start, '+++');
  if (!closing || closing.start - start > MAX_LENGTH) return undefined;
  const body = { start, end: closing.start };
  return { range: { start: from, end: closing.end }, body, ...readTomlLines(text, body) };
}

function readAt(text: string, from: number): FrontMatter | undefined {
  const opening = /^---([^\r\n]*)(\r?\n|$)/.exec(text.slice(from, from + 200));
  if (!opening) return undefined;
  const start = from + opening[0].length;
  const language = opening[1]?.trim() ?? '';
  // A line with words in it, `--- Title ---`, only divides.
  if (/^-|-$/.test(language)) return undefined;
  const closing = findClosing(text, start);
  if (language !== '') {
    if (!closing) return undefined;
    const message = l10n.t(
      'Front matter: `---{0}` instead of `---`. Only YAML is read, nothing is ever run: remove `{1}`.',
      quoted(opening[1] ?? ''),
      quoted(language),
    );
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
    const message = l10n.t(
      'Front matter: {1} characters instead of at most {0}. Move what is not metadata into the document.',
      MAX_LENGTH,
      source.length,
    );
    return { range, body, fields: [], errors: [{ message, range: { start: from, end: from + 3 } }] };
  }
  return { range, body, ...readYaml(text, body) };
}

function findClosing(text: string, from: number, fence = '---'): Range | undefined {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.startsWith(fence, start) && text.slice(start + 3, end).trim() === '') return { start, end: start + 3 };
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
  const message = l10n.t('Front matter: not closed. Add `---` on a line of its own below it.');
  const range = { start: from, end: trimRange(text, body).end };
  return {
    range,
    body,
    fields: readYamlLines(text, body),
    errors: [{ message, range: { start: from, end: from + 3 } }],
  };
}
