// Run by `run.ts` inside of vitest, whose `expect` the tests need.
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Asked, FOLDERS } from './asked.ts';
import { bundle } from './bundle.ts';
import { nearest, readCoverage } from './coverage.ts';
import { Program } from './instance.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { sampled } from './sample.ts';

/** It replaces modules, which here is done for it. */
const NOT_TO_BE_BUNDLED = 'test/core/document/randomEdits.test.ts';
const WORDS = /\/language\/[a-z]{2}\//;

const { folders, sample, seed, report, again, isOwn }: Asked = JSON.parse(process.env['MUTATE'] ?? '{}');
const paths = (pattern: string) =>
  globSync(pattern)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const nameOf = ({ path, line, what }: Mutant) => `${path}:${line} ${what}`;

test('mutants', { timeout: 10 ** 9 }, async () => {
  const testFiles = paths('test/core/**/*.test.ts').filter(isAsked);
  const mutants = allMutants();
  const program = new Program(await bundle(process.cwd(), testFiles, mutants), process.cwd(), { expect, vi });
  writeFileSync(report, '');
  const say = (line: string) => appendFileSync(report, `${line}\n`);
  const leaveOut = (file: string, failing: string) => say(`left out, fails without any mutant: ${file}: ${failing}`);
  const coverage = await readCoverage(program, testFiles, `${report}.coverage-${isOwn ? 'own' : 'all'}.json`, leaveOut);

  for (const folder of folders) {
    const all = [...mutants].flatMap(([path, own]) => (path.startsWith(`server/src/core/${folder}/`) ? own : []));
    const known = again && new Set(again);
    const chosen = known ? all.filter((mutant) => known.has(nameOf(mutant))) : sampled(all, sample, seed);
    let killed = 0;
    for (const mutant of chosen) {
      const covering = nearest(mutant, coverage);
      const killer = await program.firstFailing(covering, mutant.id);
      if (killer !== undefined) killed++;
      const verdict = killer !== undefined ? 'killed' : covering.length === 0 ? 'UNTESTED' : 'SURVIVED';
      say(`${verdict} ${nameOf(mutant)}${killer === undefined ? '' : ` (${killer})`}`);
    }
    say(`== ${folder}: ${killed} of ${chosen.length} killed, of ${all.length} mutants`);
  }
});

/** Whether the tests of a file are run; of all, or of the folders that are tried and of no folder. */
function isAsked(path: string): boolean {
  const isNear = dirname(path) === 'test/core' || folders.some((folder) => path.startsWith(`test/core/${folder}/`));
  return path !== NOT_TO_BE_BUNDLED && (isNear || !isOwn);
}

/**
 * All mutants by source file, whatever is asked for: so their numbers are always the same. The words of a language have none: they are
 * data, and no two are alike enough for one to show that another is tested.
 */
function allMutants(): ReadonlyMap<string, readonly Mutant[]> {
  const found = new Map<string, readonly Mutant[]>();
  let count = 0;
  for (const path of paths('server/src/core/*/**/*.ts')) {
    const isMutated = FOLDERS.some((folder) => path.startsWith(`server/src/core/${folder}/`)) && !WORDS.test(path);
    const mutants = isMutated ? mutantsOf(path, readFileSync(path, 'utf8'), count) : [];
    found.set(path, mutants);
    count += mutants.length;
  }
  return found;
}
