import * as l10n from '@vscode/l10n';
import type { Block } from '../../document/block.ts';
import { blocksOf } from '../../document/blocksOf.ts';
import { isTooComplex } from '../../document/complexity.ts';
import { endOfLine } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** Pieces that are too large or too crowded with marks to be read in full. */
export const tooComplex: TemplateCheck = function* ({ document }) {
  const { text } = document;
  for (const block of blocksOf(document)) {
    if (block.kind === 'code' || block.kind === 'html' || !isTooComplex(text.slice(block.start, block.end))) continue;
    yield {
      rule: 'template-too-complex',
      severity: 'information',
      message: l10n.t('Too large, or too full of marks: placeholders are not looked for here. Split it.'),
      range: firstLine(text, block),
    };
  }
};

function firstLine(text: string, { start, end }: Block): Range {
  return { start, end: Math.min(endOfLine(text, start), end) };
}
