import * as z from 'zod';
import { startProposal as start } from '../../cli/new.ts';
import { leadsOut } from '../../files/disk/withinFolder.ts';
import { pathIn, refusing } from '../call.ts';
import { RefusedError } from '../reach.ts';
import { notes, template } from '../schemas.ts';
import { templateFor } from '../templates.ts';
import { tool } from '../tool.ts';

export const startProposal = tool({
  name: 'start_proposal',
  title: 'Start a proposal',
  description:
    "Writes a new proposal by a template, named and numbered as the team's others are, and gives its path and text. Never over a file that exists. Then fill in what it leaves open: explain_template says what belongs where.",
  input: z.object({
    template,
    title: z.string().describe('The title, without a number'),
    folder: z
      .string()
      .optional()
      .describe('Where to write it; without it where proposals by this template are, which is nearly always right'),
    slug: z.string().optional().describe('Words to name the file after, in place of the title'),
    author: z.string().optional().describe("The author's name; without it the one that git knows"),
    preview: z.boolean().optional().describe('Gives path and text, and writes nothing'),
  }),
  output: z.object({ path: z.string(), text: z.string(), isWritten: z.boolean(), notes }),
  effect: 'adds',
  isIdempotent: false,
  async run(call, { folder, preview = false, title, slug, author, ...input }) {
    const place = folder === undefined ? undefined : await call.place(folder);
    const roots = place ? [await call.rootOf(place)] : (await call.roots()).map(({ root }) => root);
    const found = await templateFor(call, input.template, roots);
    const root = place && found.template.path === undefined ? (roots[0] ?? found.root) : found.root;
    if (place && leadsOut(root.host.folder, place.path))
      throw new RefusedError(`The template is for \`${root.host.folder}\`. Name a folder there, or none.`);
    const below = place && pathIn(root, place.path);
    const options = {
      print: preview,
      ...(below !== undefined && { folder: below === '' ? '.' : below }),
      ...(slug !== undefined && { slug }),
      ...(author !== undefined && { author }),
    };
    const { path, text } = await refusing(folder ?? title, () =>
      start(root, found.template, title, options, call.note),
    );
    const shown = call.shown(root, path);
    const head = preview ? `Would write ${shown}:` : `Wrote ${shown}:`;
    return { text: `${head}\n\n${text}`, data: { path: shown, text, isWritten: !preview } };
  },
});
