import * as l10n from '@vscode/l10n';
import type { Block } from '../../document/block.ts';
import { fenceStart, isFenceEnd } from '../../document/blockStarts.ts';
import { blocksOf } from '../../document/blocksOf.ts';
import { parseDocument } from '../../document/proposalDocument.ts';
import type { Template } from '../../template/template.ts';
import { endOfLine } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { RangeIndex } from '../../text/rangeIndex.ts';
import { lineOf, type TemplateCheck, type TemplateProblem } from '../templateProblem.ts';

/** Comments and code fences that are never closed: to Markdown, whatever stands behind them is part of them. */
export const unclosed: TemplateCheck = function* (template) {
  const blocks = blocksOf(parseDocument(template.document.text));
  const code = blocks.filter(({ kind }) => kind === 'code');
  yield* openFences(template, code);
  yield* openComments(template, code);
};

function* openFences({ document: { text } }: Template, code: readonly Block[]): Iterable<TemplateProblem> {
  for (const { start, end } of code) {
    const lines = text.slice(start, end).split(/\r?\n/);
    const opening = fenceStart((lines[0] ?? '').trimStart());
    if (opening === undefined || (lines.length > 1 && isFenceEnd((lines.at(-1) ?? '').trim(), opening))) continue;
    const message = l10n.t('Code block not closed: all that stands below is part of it. Add a line `{0}`.', opening);
    yield problem(message, { start, end: start + (lines[0] ?? '').length });
  }
}

function* openComments(template: Template, code: readonly Block[]): Iterable<TemplateProblem> {
  const { document } = template;
  const { text } = document;
  const from = document.frontMatter?.range.end ?? 0;
  const codeIn = new RangeIndex(code, (block) => block);
  for (let at = text.indexOf('<!--', from); at >= 0; ) {
    const inside = codeIn.touching({ start: at, end: at }).find(({ end }) => at < end);
    if (inside || isInCodeSpan(text, at)) {
      at = text.indexOf('<!--', inside ? inside.end : at + 4);
      continue;
    }
    const close = text.indexOf('-->', at + 2);
    const end = close < 0 ? text.length : close;
    const next = text.indexOf('<!--', at + 4);
    const range = () => ({ start: at, end: Math.min(endOfLine(text, at), end) });
    if (close < 0) {
      const message = l10n.t('Comment not closed: all that stands below is part of it. Add `-->` where it ends.');
      yield problem(message, range());
      return;
    }
    if (next >= 0 && next < close && /\n#{1,6} /.test(text.slice(at, next)))
      yield nested(template, range(), next, close);
    at = text.indexOf('<!--', close);
  }
}

/** Headings stand between a comment's start and the next one's: they may be meant to be seen. */
function nested(template: Template, range: Range, next: number, close: number): TemplateProblem {
  return {
    rule: 'template-comment-nested',
    severity: 'information',
    message: l10n.t(
      'Comment goes on to line {1}, past the next one in line {0}. Add `-->` above headings that are to be read.',
      lineOf(template, next),
      lineOf(template, close),
    ),
    range,
  };
}

function isInCodeSpan(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('`').length - 1) % 2 === 1;
}

function problem(message: string, range: Range): TemplateProblem {
  return { rule: 'template-unclosed', severity: 'error', message, range };
}
