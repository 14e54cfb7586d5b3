import * as l10n from '@vscode/l10n';
import { readPhrases } from '../../document/phrases.ts';
import type { Template } from '../../template/template.ts';
import type { Range } from '../../text/range.ts';
import { quoted } from '../../text/shortened.ts';
import { isOfField, type TemplateCheck, type TemplateProblem } from '../templateProblem.ts';

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
/** A placeholder that goes on for longer is taken for closed. */
const MAX_LENGTH = 5_000;
/** Placeholders whose bracket is never closed: they are not known for placeholders then. */
export const openBrackets: TemplateCheck = function* (template) {
  yield* inFields(template);
  const { text, preamble, sections } = template.document;
  const parts = [
    { blocks: preamble, end: preamble.at(-1)?.end ?? 0 },
    ...sections.map(({ blocks, body }) => ({ blocks, end: body.end })),
  ];
  for (const { blocks, end } of parts) {
    const open = blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote')
      .filter((block) => !isOfField(template, block))
      .flatMap((block) => readPhrases(text, block))
      .find(({ range, kind }) => kind !== 'code' && kind !== 'comment' && isOpen(text, range.start, end));
    if (open) yield problem(text, open.range);
  }
};

function* inFields({ fields, document: { text, frontMatter } }: Template): Iterable<TemplateProblem> {
  for (const { field } of fields) {
    const { valueRange, value, spelling } = field;
    const isPlainYaml = spelling === 'yaml' && !/["']/.test(text.charAt(valueRange.start - 1));
    // A plain flow value that stays open is invalid YAML, which is said elsewhere.
    if (value === '' || (isPlainYaml && (frontMatter?.errors.length ?? 0) > 0)) continue;
    const isMany = spelling !== 'yaml' && spelling !== 'table';
    if (isOpen(text, valueRange.start, isMany ? endOfBlock(text, valueRange.end) : valueRange.end))
      yield problem(text, valueRange);
  }
}

function endOfBlock(text: string, from: number): number {
  const blank = text.slice(from, from + MAX_LENGTH).search(/\n[ \t]*\r?\n/);
  return blank < 0 ? text.length : from + blank;
}

/** Whether the bracket at an offset is still open at the end. */
function isOpen(text: string, start: number, end: number): boolean {
  const open = text.charAt(start);
  const close = PAIRS[open];
  if (close === undefined || end - start > MAX_LENGTH) return false;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return false;
  }
  return true;
}

function problem(text: string, range: Range): TemplateProblem {
  const open = text.charAt(range.start);
  return {
    rule: 'template-bracket-open',
    severity: 'warning',
    message: l10n.t(
      'Bracket not closed: `{1}`. Add `{0}`, so that it is known to be replaced.',
      PAIRS[open] ?? '',
      quoted(text.slice(range.start, range.end)),
    ),
    range,
  };
}
