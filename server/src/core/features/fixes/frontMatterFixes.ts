import * as l10n from '@vscode/l10n';
import { readFrontMatter } from '../../document/frontMatter.ts';
import { withoutYamlComment } from '../../document/yamlComments.ts';
import type { Match } from '../../matching/match.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import { applyEdits, lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { endOfLine, nextLine, startOfLine, textStart } from '../../text/lines.ts';
import type { Draft } from './fix.ts';

const MAX_QUOTED = 20;

/** Puts right what is mechanical: a missing end, a language's name, tabs, values that need quotes. */
export function fixFrontMatter({ document: { text, frontMatter } }: Match): Draft[] {
  const [error] = frontMatter?.errors ?? [];
  if (!frontMatter || !error) return [];
  if (error.isReadable) return [];
  const fix = (title: string, edits: readonly TextEdit[]): Draft => ({
    title,
    edits,
    isPreferred: true,
    mayBring: 'anything',
  });
  const opening = textStart(text) + 3;
  const openingEnd = endOfLine(text, opening);
  const isUnclosed = frontMatter.range.end < frontMatter.body.end || !text.startsWith('---', frontMatter.body.end);
  const drafts = [
    ...(text.slice(opening, openingEnd).trim() === ''
      ? []
      : [
          fix(l10n.t('Open the front matter with `---` alone'), [
            { range: { start: opening, end: openingEnd }, newText: '' },
          ]),
        ]),
    ...(isUnclosed ? [fix(l10n.t('Close the front matter with `---`'), [closing(text, frontMatter.body.end)])] : []),
  ];
  if (drafts.length > 0) return drafts.filter(({ edits }) => isReadable(applyEdits(text, edits)));
  const untabbed = tabs(text, frontMatter.body);
  if (untabbed.length > 0 && isReadable(applyEdits(text, untabbed)))
    return [fix(l10n.t('Indent the front matter with spaces'), untabbed)];
  const quoted = quotes(text, untabbed);
  return quoted ? [fix(l10n.t('Put quotes round what YAML cannot read'), quoted)] : [];
}

function isReadable(text: string): boolean {
  const front = readFrontMatter(text, textStart(text));
  return front?.errors.length === 0 && front.fields.length > 0;
}

function closing(text: string, end: number): TextEdit {
  const newline = lineEndingOf(text);
  const isOnNewLine = text.charAt(end - 1) === '\n';
  return { range: { start: end, end }, newText: `${isOnNewLine ? '' : newline}---${newline}` };
}

function tabs(text: string, body: { start: number; end: number }): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let line = body.start; line < body.end; line = nextLine(text, line)) {
    const indent = /^[ \t]*/.exec(text.slice(line, endOfLine(text, line)))?.[0] ?? '';
    if (indent.includes('\t'))
      edits.push({ range: { start: line, end: line + indent.length }, newText: indent.replace(/\t/g, '  ') });
  }
  return edits;
}

/** Quotes one value after the other until all can be read; undefined where that does not help. */
function quotes(text: string, before: readonly TextEdit[]): TextEdit[] | undefined {
  let edits: TextEdit[] = [...before];
  for (let i = 0; i < MAX_QUOTED; i++) {
    const now = applyEdits(text, edits);
    const front = readFrontMatter(now, textStart(now));
    const [error] = front?.errors ?? [];
    if (!front || !error) return front ? edits : undefined;
    const lines = [error.range.start, startOfLine(now, error.range.start) - 1].filter((at) => at >= front.body.start);
    const edit = lines.map((at) => quotedValue(now, at)).find((found) => found !== undefined);
    if (!edit) return undefined;
    edits = composeEdits(text, edits, [edit]);
  }
  return undefined;
}

/** Quotes the value of the line at an offset; undefined where it has none, or has quotes already. */
function quotedValue(text: string, at: number): TextEdit | undefined {
  const start = startOfLine(text, at);
  const line = text.slice(start, endOfLine(text, start));
  const key = /^[ \t]*(?:- )?[A-Za-z][\w -]{0,60}:[ \t]+/.exec(line)?.[0] ?? /^[ \t]*- /.exec(line)?.[0];
  if (key === undefined) return undefined;
  const value = withoutYamlComment(line.slice(key.length));
  if (value === '' || /^["'|>]/.test(value)) return undefined;
  const range = { start: start + key.length, end: start + key.length + value.length };
  return { range, newText: JSON.stringify(value) };
}
