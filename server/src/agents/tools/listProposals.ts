import * as z from 'zod';
import { limit, listedProposal, notes, selection } from '../schemas.ts';
import { asListed, lineFor, selected } from '../selecting.ts';
import { tool } from '../tool.ts';

export const listProposals = tool({
  name: 'list_proposals',
  title: 'List proposals',
  description:
    'Lists proposals (RFCs, decision records, design documents) with number, title, status, template, authors, date and a sentence on each. All that are open unless filtered; several filters have to fit together.',
  input: z.object({
    ...selection,
    inForce: z.boolean().optional().describe('Only what binds now: accepted or implemented, and not replaced'),
    limit: limit(100),
  }),
  output: z.object({
    proposals: z.array(listedProposal),
    total: z.number().describe('How many there are, told or not'),
    notes,
  }),
  effect: 'reads',
  isIdempotent: true,
  async run(call, { limit, ...wanted }) {
    const found = await selected(call, wanted);
    const proposals = found.slice(0, limit).map((one) => asListed(call, one));
    const left = found.length - proposals.length;
    const lines = [
      ...proposals.map(lineFor),
      ...(left > 0 ? [`${left} more. Filter them, or ask for more with \`limit\`.`] : []),
    ];
    return {
      text: found.length === 0 ? 'No proposals are as was asked for.' : lines.join('\n'),
      data: { proposals, total: found.length },
    };
  },
});
