import type { ProposalDocument } from '../../document/proposalDocument.ts';
import type { Range } from '../../text/range.ts';
import { sentencesIn } from '../sentence.ts';
import { afterStage, type FrozenFrom } from './afterStage.ts';

export type { FrozenFrom };

/** From which stage on proposals are not to be changed any more, and where a template says so; undefined where it does not. */
export function frozenIn({
  text,
  preamble,
  sections,
}: ProposalDocument): { readonly from: FrozenFrom; readonly range: Range } | undefined {
  for (const blocks of [preamble, ...sections.map((section) => section.blocks)])
    for (const block of blocks) {
      if (block.kind === 'code') continue;
      for (const sentence of sentencesIn(text, block)) {
        const from = afterStage.find(sentence);
        if (from) return { from, range: sentence.range };
      }
    }
  return undefined;
}
