// Measures what a user waits for, beside other programs where they are installed, and prints a table. `npm run bench` builds dist/ first.
import { readArguments } from './arguments.ts';
import type { Context, Figure, Measure } from './measure.ts';
import { installedPeers, missingPeers } from './peers/installed.ts';
import { machine } from './report/machine.ts';
import { publish } from './report/publish.ts';
import { isMet, resultsOf } from './report/results.ts';
import { textTable } from './report/table.ts';
import type { MeasureName, Row } from './rows.ts';
import { repositoriesAre } from './sets/repositories.ts';

const MEASURES: { readonly [Name in MeasureName]: () => Promise<Measure> } = {
  repositories: async () => (await import('./measures/repositories.ts')).repositories,
  manyFiles: async () => (await import('./measures/manyFiles.ts')).manyFiles,
  typing: async () => (await import('./measures/typing.ts')).typing,
  edited: async () => (await import('./measures/edited.ts')).edited,
  start: async () => (await import('./measures/start.ts')).start,
  cliStart: async () => (await import('./measures/cliStart.ts')).cliStart,
  index: async () => (await import('./measures/index.ts')).index,
  shown: async () => (await import('./measures/shown.ts')).shown,
  choice: async () => (await import('./measures/choice.ts')).choice,
  template: async () => (await import('./measures/template.ts')).template,
  readmes: async () => (await import('./measures/readmes.ts')).readmes,
};

/** All figures for the rows; a measure that fails costs its own rows only, and is told. */
async function measureAll(rows: readonly Row[], context: Context): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const name of new Set(rows.map(({ measure }) => measure))) {
    console.error(`Measuring: ${name} …`);
    try {
      const measure = await MEASURES[name]();
      figures.push(...(await measure(context)));
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  return figures;
}

try {
  const { rows, publishes, lists } = readArguments(process.argv.slice(2));
  if (lists)
    console.log(rows.map(({ id, what, because }) => [id, what, because].filter(Boolean).join('  –  ')).join('\n'));
  else await run(rows, publishes);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function run(rows: readonly Row[], publishes: boolean): Promise<void> {
  const peers = installedPeers();
  const ids = new Set(rows.map(({ id }) => id));
  const figures = await measureAll(rows, { peers, wants: (row) => ids.has(row) });
  const results = resultsOf(rows, figures);
  const missing = missingPeers(peers);
  const about = [
    `Measured on ${machine()}.`,
    repositoriesAre(),
    missing.length === 0 ? '' : `Not installed: ${missing.join(', ')}. \`npm run bench:peers\` does that.`,
  ].filter((line) => line !== '');
  console.log(`${textTable(results)}\n\n${about.join('\n')}`);
  const missed = results.filter((result) => isMet(result) === false).length;
  if (missed > 0)
    console.log(`${missed} of ${results.filter((each) => each.row.limit !== undefined).length} limits are missed.`);
  if (publishes) publish(results, about);
}
