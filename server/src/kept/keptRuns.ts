import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Console } from '../cli/console.ts';
import { type Sighting, Sightings, stillSeen, watched } from './sightings.ts';
import { THIS_PROGRAM } from './thisProgram.ts';

/** Counts up with each change of what is kept and how. */
const FORMAT = 'proposals run 1';
const EXTENSION = '.proposals-run';
/** In bytes: what one run may leave behind, and all of them together. */
const MAX_RUN = 64 * 1024 * 1024;
const MAX_RUNS = 256 * 1024 * 1024;
/** What the machine says that may have a say: where git is and what it is told, where its configuration is, and the language of words. */
const ASKED_OF_MACHINE =
  /^(?:GIT_.*|PATH|HOME|USERPROFILE|XDG_CONFIG_HOME|LANG|LANGUAGE|LC_.*|NODE_ICU_DATA|NODE_OPTIONS)$/i;

/** What a run has printed, in order. */
type Printed = readonly (readonly [to: 'out' | 'err', text: string])[];

interface Run {
  readonly code: number;
  readonly printed: Printed;
  readonly sightings: readonly Sighting[];
}

/** A command that only looks and prints. */
export interface Looking {
  /** All that it was told. */
  readonly told: unknown;
  /** Where runs are kept; undefined where they are not. */
  readonly place: string | undefined;
  readonly run: (console: Console) => Promise<number>;
}

/**
 * Runs a command, or prints again what it printed the last time, where all that it saw then is as it was: its texts, templates and
 * configuration, what folders hold, and git's refs. Gives the exit code. A run that was not clear is not kept, and what is kept and does
 * not fit is as nothing.
 */
export async function runOrRecall({ told, place, run }: Looking, console: Console): Promise<number> {
  if (place === undefined) return run(console);
  const key = keyOf(told);
  const name = `${key}${EXTENSION}`;
  const known = load(join(place, name), key);
  const still = known && stillSeen(known.sightings);
  if (known && still) {
    for (const [to, text] of known.printed) console[to](text);
    if (still.some(([, , seen], i) => seen !== known.sightings[i]?.[2])) await save({ ...known, sightings: still });
    return known.code;
  }
  const printed: [to: 'out' | 'err', text: string][] = [];
  const tell = (to: 'out' | 'err') => (text: string) => {
    printed.push([to, text]);
    console[to](text);
  };
  const sightings = new Sightings();
  const code = await watched(sightings, () => run({ ...console, out: tell('out'), err: tell('err') }));
  if (sightings.all && code <= 1) await save({ code, printed, sightings: sightings.all });
  return code;

  async function save(kept: Run): Promise<void> {
    const text = JSON.stringify(kept);
    if (text.length > MAX_RUN) return;
    const { keepFile } = await import('./keepFile.ts');
    await keepFile(place as string, name, `${headOf(key, text)}\n${text}`, {
      extension: EXTENSION,
      maxBytes: MAX_RUNS,
    });
  }
}

/** All that a run hangs on beside what it sees of the disk. */
function keyOf(told: unknown): string {
  const machine = Object.entries(process.env).filter(([name]) => ASKED_OF_MACHINE.test(name));
  const all = [FORMAT, THIS_PROGRAM, process.version, process.getuid?.(), process.cwd(), machine.sort(), told];
  return createHash('sha1').update(JSON.stringify(all)).digest('hex');
}

function headOf(key: string, text: string): string {
  return `${FORMAT} ${key} ${createHash('sha1').update(text).digest('hex')}`;
}

/** What was kept; undefined where it is not whole, or of something else. */
function load(file: string, key: string): Run | undefined {
  try {
    if (statSync(file).size > MAX_RUN * 2) return undefined;
    const kept = readFileSync(file, 'utf8');
    const end = kept.indexOf('\n');
    const text = kept.slice(end + 1);
    return kept.slice(0, end) === headOf(key, text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
