import { readFileSync } from 'node:fs';
import { chooseTemplate, createLibrary, parseDocument } from '../../../server/src/core/index.ts';
import { type Figure, inRepository, OURS, quantiles, timed } from '../measure.ts';
import { grownProposal } from '../sets/grown.ts';

const TEMPLATES = 200;
const SIZE = 60_000;
const RUNS = 100;

/** Choosing the template of a proposal in a repository of many teams, each with a template of its own, after each keystroke. */
export async function choice(): Promise<readonly Figure[]> {
  const form = readFileSync(inRepository('server/templates/rfc-detailed.md'), 'utf8');
  const files = Array.from({ length: TEMPLATES }, (_, i) => ({
    path: `team-${i}/template.md`,
    text: form.replace(/^## (?=[A-M])/gm, `## Team ${i} `),
  }));
  const library = createLibrary({ files, builtin: [] });
  const text = grownProposal(SIZE);
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const document = parseDocument(`${text}${'x'.repeat(i)}`);
    times.push(await timed(() => chooseTemplate(library, document, 'team-7/0042-caches.md')));
  }
  return quantiles('choice', OURS, times);
}
