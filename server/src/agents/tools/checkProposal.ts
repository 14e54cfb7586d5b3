import * as z from 'zod';
import { Fixes } from '../../cli/fix/fixesOf.ts';
import { summarize } from '../../cli/result.ts';
import { isMarkdown } from '../../files/walk.ts';
import { checked } from '../checking.ts';
import { checkedFile, problemsOf, problemsText, SEVERITIES } from '../problems.ts';
import { RefusedError } from '../reach.ts';
import { limit, notes } from '../schemas.ts';
import { tool } from '../tool.ts';

export const checkProposal = tool({
  name: 'check_proposal',
  title: 'Check a proposal',
  description:
    'Checks a proposal against its template, the practice of the team and the other proposals: what is missing, empty, left over, wrong or contradicts others, each with what mends it. Give a path; or a path and a text, which is checked as if it stood there; or a folder. Run it after each change of a proposal.',
  input: z.object({
    path: z.string().describe('The path of a proposal, or of a folder of them'),
    text: z.string().optional().describe('Checked in place of what the file holds; the file need not be there'),
    severity: z
      .enum(SEVERITIES)
      .default('information')
      .describe(
        'The least serious that is told; "information" unless given. What is not written yet in a draft is information',
      ),
    limit: limit(50),
  }),
  output: z.object({
    files: z.array(checkedFile),
    summary: z.object({ proposals: z.number(), errors: z.number(), warnings: z.number(), information: z.number() }),
    notes,
  }),
  effect: 'reads',
  isIdempotent: true,
  async run(call, { path, text, severity, limit }) {
    const place = await call.place(path);
    if (text !== undefined) {
      if (!isMarkdown(place.path))
        throw new RefusedError(`${path}: expected the path of a Markdown file, with its text.`);
      call.assume(place, text);
    }
    const all = await checked(call, place);
    const fixes = new Fixes(call.note);
    const files = [];
    let left = limit;
    for (const file of all) {
      const told = await problemsOf(call, file, { least: severity, limit: left, fixes });
      left -= told.problems.length;
      files.push(told);
    }
    // Of a folder only what there is something to say of.
    const shown = files.length === 1 ? files : files.filter(({ problems, hidden }) => problems.length + hidden > 0);
    const { proposals, errors, warnings, information } = summarize(all);
    const summary = { proposals, errors, warnings, information };
    const counts = `${proposals} proposals: ${errors} errors, ${warnings} warnings, ${information} information.`;
    return {
      text: [...shown.map(problemsText), ...(all.length === 1 ? [] : [counts])].join('\n'),
      data: { files: shown, summary },
    };
  },
});
