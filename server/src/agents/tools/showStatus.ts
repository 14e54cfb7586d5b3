import * as z from 'zod';
import { choicesFor } from '../../cli/status.ts';
import { statusIn } from '../../core/index.ts';
import { openIn } from '../openIn.ts';
import { notes, proposalPath } from '../schemas.ts';
import { tool } from '../tool.ts';

export const showStatus = tool({
  name: 'show_status',
  title: 'Show a status',
  description:
    'Shows the status of a proposal and which ones it may become, in the order of its template, with the one that comes next.',
  input: z.object({ path: proposalPath }),
  output: z.object({
    path: z.string(),
    current: z.string().nullable(),
    choices: z.array(
      z.object({
        status: z.string(),
        isCurrent: z.boolean(),
        isNext: z.boolean(),
        isExpected: z.boolean().describe('Whether it may follow; a problem is told of another one'),
        needsReplacement: z.boolean().describe('Whether it says which proposal takes the place of this one'),
      }),
    ),
    notes,
  }),
  effect: 'reads',
  isIdempotent: true,
  async run(call, { path }) {
    const proposal = await openIn(call, path);
    const { match } = proposal;
    const found = choicesFor(proposal);
    const current = found?.current ?? statusIn(match.document.text, match.template) ?? null;
    const choices = (found?.choices ?? []).map(({ name, isCurrent, isNext, isRefused, asksForProposal }) => ({
      status: name,
      isCurrent,
      isNext,
      isExpected: !isRefused,
      needsReplacement: asksForProposal,
    }));
    const shown = proposal.shown(proposal.path);
    const lines = choices
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ status, isNext, isExpected, needsReplacement }) => {
        const notes = [
          ...(isNext ? ['next'] : []),
          ...(isExpected ? [] : ['not expected']),
          ...(needsReplacement ? ['name the replacement'] : []),
        ];
        return `- ${status}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
      });
    const head = `${shown}: ${current ?? 'no status yet'}.`;
    const text =
      lines.length === 0 ? `${head} Its template lists no others.` : [`${head} May become:`, ...lines].join('\n');
    return { text, data: { path: shown, current, choices } };
  },
});
