import { mkdirSync, writeFileSync } from 'node:fs';
import { inRepository } from '../measure.ts';
import { chart } from './chart.ts';
import type { Result } from './results.ts';
import { markdownTable } from './table.ts';

/** Writes the chart and the table into `docs/`, for the README to lead to. */
export function publish(results: readonly Result[], about: readonly string[]): void {
  mkdirSync(inRepository('docs'), { recursive: true });
  writeFileSync(inRepository('docs/speed.svg'), chart(results));
  writeFileSync(inRepository('docs/speed.md'), page(results, about));
  console.log('Written: docs/speed.md, docs/speed.svg.');
}

/** The page with the table, the chart, and what was measured how. */
export function page(results: readonly Result[], about: readonly string[]): string {
  return `# Speed

<!-- Written by \`npm run bench -- --publish\`: change nothing here. -->

![Bars: the times and memory of the table below, Proposals beside other programs](speed.svg)

${about.join('\n')}

Times are medians of runs in turn, each program with its own default rules. A linter of Markdown looks at other things than this program, so
they show what is usual, not who does the same faster. What is checked was read once before. "Again" is a run over the same files with what
the run before has kept. Bars that end in a slanted line are cut.

${markdownTable(results)}

To measure it yourself: \`npm run bench:peers\` once, for the others, then \`npm run bench\`.
`;
}
