import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, type Figure, median, OURS } from '../measure.ts';
import { takenBy, wallTime } from '../process.ts';
import { writeRoot } from '../sets/repositories.ts';
import { RFC_LIKE } from '../sets/series.ts';
import { inTemporaryFolder } from '../sets/temporary.ts';
import { ourChecker } from './checkers.ts';

/** Of the sizes of Rust's RFCs these are 140 MB. */
const FILES = 10_000;
const RUNS = 3;

/** `check` of very many proposals, with nothing kept of them. */
export function manyFiles({ wants }: Context): Promise<readonly Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const root = join(folder, 'root');
    const kept = join(folder, 'kept');
    mkdirSync(kept);
    writeRoot(root, RFC_LIKE, FILES);
    const { cold } = ourChecker(kept, root, RFC_LIKE.folder);
    const figures: Figure[] = [];
    const times: number[] = [];
    for (let i = 0; i < RUNS && wants('many-files'); i++) times.push(await wallTime(cold()));
    if (times.length > 0) figures.push({ row: 'many-files', program: OURS, value: median(times) / 1000 });
    const { peak } = wants('many-files-memory') ? await takenBy(cold()) : {};
    if (peak !== undefined) figures.push({ row: 'many-files-memory', program: OURS, value: peak });
    return figures;
  });
}
