import * as z from 'zod';
import { statusChanges } from '../../cli/status.ts';
import { applied, changedFile, changesText, preview } from '../changes.ts';
import { openIn } from '../openIn.ts';
import { notes, proposalPath } from '../schemas.ts';
import { tool } from '../tool.ts';

export const changeStatus = tool({
  name: 'change_status',
  title: 'Change a status',
  description:
    "Gives a proposal another status, one of those that its template lists (see show_status), with what goes with it: the day of the last update, an approval's signature, the link to the proposal that replaces it, and in that one the link back. Only when the user asks for it: a status is a decision of people.",
  input: z.object({
    path: proposalPath,
    status: z.string().describe('One of the statuses that show_status lists'),
    replacedBy: z.string().optional().describe('The path of the proposal that takes the place of this one'),
    author: z.string().optional().describe('Who signs an approval; without it the name that git knows'),
    preview,
  }),
  output: z.object({ changed: z.array(changedFile), isWritten: z.boolean(), notes }),
  effect: 'changes',
  isIdempotent: true,
  async run(call, { path, status, preview = false, replacedBy, author }) {
    const proposal = await openIn(call, path);
    const options = {
      ...(replacedBy !== undefined && { replacedBy }),
      ...(author !== undefined && { author }),
    };
    const changes = await statusChanges(proposal, path, status, options);
    const changed = await applied(call, proposal.root, changes, preview);
    const text = changed.length === 0 ? `${path} has that status already.` : changesText(changed, preview);
    return { text, data: { changed, isWritten: !preview } };
  },
});
