import * as z from 'zod';
import { allProposals } from '../../cli/allProposals.ts';
import { addAll, type Template } from '../../core/index.ts';
import { countsOf } from '../../core/text/counts.ts';
import { folder, notes } from '../schemas.ts';
import { tool } from '../tool.ts';

const output = z.object({
  templates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      path: z.string().nullable().describe('Its file; null for one that is built in, and for what records agree on'),
      origin: z
        .enum(['team', 'built in', 'learned'])
        .describe('"learned": nobody wrote it, the records of a folder agree on it'),
      proposals: z.number().describe('How many proposals follow it'),
    }),
  ),
  notes,
});

type Described = z.output<typeof output>['templates'][number];

export const listTemplates = tool({
  name: 'list_templates',
  title: 'List templates',
  description:
    "Lists the templates that proposals can be written by (RFCs, decision records, design documents): the team's own first, then the built-in ones, each with how many proposals follow it. Use it before start_proposal to choose one.",
  input: z.object({ folder }),
  output,
  effect: 'reads',
  isIdempotent: true,
  async run(call, input) {
    const found: Described[] = [];
    for (const { root } of await call.roots(input.folder)) {
      const { library, entries } = await allProposals(root);
      const counts = countsOf([...entries].map(({ template }) => template));
      const shown = (path: string) => call.shown(root, path);
      const all = [...library.learned, ...library.templates].map((one) => describe(one, counts, shown));
      // What is built in is the same for each root.
      const isNew = ({ origin, id }: Described) => origin !== 'built in' || !found.some((one) => one.id === id);
      addAll(found, all.filter(isNew));
    }
    const inOrder = found.toSorted((a, b) => Number(a.origin === 'built in') - Number(b.origin === 'built in'));
    const text = inOrder.map(
      ({ id, name, path, origin, proposals }) =>
        `- ${id}: ${name} (${[origin, ...(path === null || path === id ? [] : [path]), `${proposals} proposals`].join(', ')})`,
    );
    return { text: text.join('\n'), data: { templates: inOrder } };
  },
});

function describe(
  { id, name, path, learned }: Template,
  counts: ReadonlyMap<string, number>,
  shown: (path: string) => string,
): Described {
  return {
    id,
    name,
    path: path === undefined ? null : shown(path),
    origin: learned ? 'learned' : path === undefined ? 'built in' : 'team',
    proposals: counts.get(id) ?? 0,
  };
}
