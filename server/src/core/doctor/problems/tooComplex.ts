import { isTooComplex } from '../../document/complexity.ts';
import type { TemplateCheck } from '../templateProblem.ts';

/** Pieces that are too large or too crowded with marks to be read in full. */
export const tooComplex: TemplateCheck = function* ({ document: { text, preamble, sections } }) {
  for (const block of [...preamble, ...sections.flatMap(({ blocks }) => blocks)]) {
    if (block.kind === 'code' || block.kind === 'html' || !isTooComplex(text.slice(block.start, block.end))) continue;
    yield {
      rule: 'template-too-complex',
      severity: 'information',
      message:
        'Expected a piece of Markdown that is quickly read, found one so large or so full of marks that its placeholders are not looked for. Split it.',
      range: { start: block.start, end: block.end },
    };
  }
};
