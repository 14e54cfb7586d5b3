import * as z from 'zod';

/** What may go in and come out in several tools. */

export const notes = z
  .array(z.string())
  .optional()
  .describe('What went wrong beside the answer: files that cannot be read, mistakes in .proposals.yaml');

export const folder = z
  .string()
  .optional()
  .describe('Only what is below this folder; everything that is open unless given');

export const template = z
  .string()
  .describe('The id or name of a template, as list_templates has it, or the path of a file');

export const proposalPath = z.string().describe('The path of the proposal');

/** A proposal in a list: see `listed`. */
export const listedProposal = z.object({
  path: z.string(),
  number: z.number().nullable(),
  name: z.string().nullable().describe('What it calls itself for short, such as RFC-0042'),
  title: z.string(),
  status: z.string().nullable(),
  stage: z.string().nullable().describe('What the status means: draft, review, accepted, implemented or closed'),
  template: z.object({ id: z.string(), name: z.string() }),
  authors: z.array(z.string()),
  date: z.string().nullable().describe('When it was made, as YYYY-MM-DD'),
  summary: z.string().nullable(),
});

/** Which proposals are wanted, as the options of `proposals list`. */
export const selection = {
  status: z
    .array(z.string())
    .optional()
    .describe(
      'With one of these statuses; a stage (draft, review, accepted, implemented, closed) means all that stand for it',
    ),
  template: z.array(z.string()).optional().describe('That follow one of these templates, by id or name'),
  author: z.array(z.string()).optional().describe('By one of these authors, or some words of a name'),
  since: z.string().optional().describe('Made on this day or later: 2026-05-31, a month or a year'),
  folder,
};

/** How many are told at most. */
export function limit(usual: number) {
  return z.number().int().min(1).max(1000).default(usual).describe(`How many are told at most; ${usual} unless given`);
}

const position = z.object({ line: z.number(), character: z.number() });

/** Counted from 0, characters in UTF-16 code units, the end exclusive, as in the Language Server Protocol. */
export const range = z.object({ start: position, end: position });
