import * as z from 'zod';
import { Fixes } from '../../cli/fix/fixesOf.ts';
import { planFixes } from '../../cli/fix/planFixes.ts';
import { applied, changedFile, changesText, preview } from '../changes.ts';
import { checked } from '../checking.ts';
import { checkedFile, problemsOf, problemsText } from '../problems.ts';
import { RefusedError } from '../reach.ts';
import { notes, proposalPath } from '../schemas.ts';
import { tool } from '../tool.ts';

/** What is left is told up to so many. */
const MAX_LEFT = 50;

export const applyFixes = tool({
  name: 'apply_fixes',
  title: 'Apply fixes',
  description:
    "Mends what check_proposal tells of a proposal as far as that needs no author: inserts missing sections and fields with the template's text, corrects headings, their levels and order, dates and values, removes leftover advice. No word of an author is lost. Gives what changed and what is left.",
  input: z.object({
    path: proposalPath,
    safeOnly: z
      .boolean()
      .optional()
      .describe('Only what is certain: the place and level of a section, the notation of a date; no word is changed'),
    preview,
  }),
  output: z.object({ changed: z.array(changedFile), isWritten: z.boolean(), left: z.array(checkedFile), notes }),
  effect: 'changes',
  isIdempotent: true,
  async run(call, { path, safeOnly = false, preview = false }) {
    const place = await call.place(path);
    const files = await checked(call, place);
    const [file] = files;
    if (!file || files.length > 1) throw new RefusedError(`${path}: expected one proposal. Name its file.`);
    if (!file.match) throw new RefusedError(`${path}: no proposal: it follows no template.`);
    const texts = await planFixes(files, { isSafe: safeOnly, complain: call.note });
    const changes = texts.map(({ change }) => change);
    const changed = await applied(call, file.root, changes, preview);
    for (const { path: inRoot, after } of changes) call.assume(await call.place(call.shown(file.root, inRoot)), after);
    const fixes = new Fixes(call.note);
    const left = [];
    for (const one of await checked(call.again(), place))
      left.push(await problemsOf(call, one, { least: 'information', limit: MAX_LEFT, fixes }));
    const text = [
      changed.length === 0 ? 'There is nothing to fix without an author.' : changesText(changed, preview),
      ...(preview ? ['What would be left:'] : changed.length === 0 ? [] : ['What is left:']),
      ...left.map(problemsText),
    ].join('\n');
    return { text, data: { changed, isWritten: !preview, left } };
  },
});
