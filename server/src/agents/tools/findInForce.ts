import * as z from 'zod';
import { type Fit, fitOf, subjectWords } from '../../core/index.ts';
import { textIfReadable } from '../../files/readText.ts';
import { folder, limit, listedProposal, notes } from '../schemas.ts';
import { asListed, lineFor, type Selected, selected } from '../selecting.ts';
import { tool } from '../tool.ts';

/** Of the words of a subject a proposal has to have so many: people use other words for half of it. */
const MIN_SHARE = 0.5;

export const findInForce = tool({
  name: 'find_in_force',
  title: 'Find what is in force',
  description:
    'Finds the decisions and proposals that bind now (accepted or implemented, and not replaced by another one), on a subject or all of them. Use it before you change code or propose something, to learn what was decided already. Read a proposal itself before you rely on it.',
  input: z.object({
    subject: z.string().optional().describe('A few words, such as "message queue retries"; all that binds without it'),
    folder,
    limit: limit(20),
  }),
  output: z.object({
    proposals: z.array(
      listedProposal.extend({ excerpt: z.string().nullable().describe('The line that has most words of the subject') }),
    ),
    total: z.number(),
    notes,
  }),
  effect: 'reads',
  isIdempotent: true,
  async run(call, { subject = '', folder, limit }) {
    const all = await selected(call, { folder, inForce: true });
    if (all.length === 0)
      return { text: textForNone((await selected(call, { folder })).length), data: { proposals: [], total: 0 } };
    const words = subjectWords(subject);
    const found = words.length === 0 ? all.map((one) => ({ one, excerpt: undefined })) : await onSubject(words, all);
    const proposals = found
      .slice(0, limit)
      .map(({ one, excerpt }) => ({ ...asListed(call, one), excerpt: excerpt ?? null }));
    return { text: textFor(subject, proposals, found.length, all.length), data: { proposals, total: found.length } };
  },
});

interface Found {
  readonly one: Selected;
  readonly excerpt: string | undefined;
}

/** Those that have enough of the words, the best first. */
async function onSubject(words: readonly string[], all: readonly Selected[]): Promise<readonly Found[]> {
  const fits: { one: Selected; fit: Fit }[] = [];
  for (const one of all) {
    const text = (await textIfReadable(one.root.host, one.entry.path)) ?? '';
    const fit = fitOf(words, one.entry, text);
    if (fit.words >= words.length * MIN_SHARE) fits.push({ one, fit });
  }
  return fits
    .toSorted((a, b) => b.fit.words - a.fit.words || b.fit.weight - a.fit.weight)
    .map(({ one, fit: { excerpt } }) => ({ one, excerpt }));
}

/** Where nothing binds: perhaps only because nothing says so. */
function textForNone(count: number): string {
  return count === 0
    ? 'There are no proposals here.'
    : `Nothing is known to be in force: none of ${count} proposals says that it was accepted or implemented. Look with list_proposals whether they say so in another way.`;
}

function textFor(
  subject: string,
  proposals: readonly (ReturnType<typeof asListed> & { readonly excerpt: string | null })[],
  total: number,
  inForce: number,
): string {
  if (total === 0)
    return `Nothing in force is about "${subject}". ${inForce} proposals are in force; without a subject all are listed.`;
  const lines = proposals.map((one) => (one.excerpt === null ? lineFor(one) : `${lineFor(one)}\n  > ${one.excerpt}`));
  const left = total - proposals.length;
  return [...lines, ...(left > 0 ? [`${left} more. Use other words, or ask for more with \`limit\`.`] : [])].join('\n');
}
