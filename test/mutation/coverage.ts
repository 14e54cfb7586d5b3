import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Program } from './instance.ts';
import type { Mutant } from './mutants.ts';

/** By test file, the mutants that it asks for. */
export type Coverage = ReadonlyMap<string, ReadonlySet<number>>;

interface Kept {
  readonly sources: string;
  readonly files: Record<string, { readonly text: string; readonly asked: readonly number[] }>;
}

/**
 * What each test file asks for, kept in a file: only tests that have changed since are run again, all where a source has.
 * @param leaveOut is told of files with a test that fails without any mutant; they are left out
 */
export async function readCoverage(
  program: Program,
  testFiles: readonly string[],
  keptIn: string,
  leaveOut: (file: string, failing: string) => void,
): Promise<Coverage> {
  const sources = hashOf(globSync(['server/src/core/**/*.{ts,md}', 'server/templates/*', 'test/support/*.ts']));
  const kept: Kept | undefined = existsSync(keptIn) ? JSON.parse(readFileSync(keptIn, 'utf8')) : undefined;
  const known = kept?.sources === sources ? kept.files : {};
  const files: Kept['files'] = {};
  for (const file of testFiles) {
    const text = hashOf([file]);
    const before = known[file];
    if (before?.text === text) {
      files[file] = before;
      continue;
    }
    const { asked, failing } = await program.coverage(file);
    if (failing === undefined) files[file] = { text, asked: [...asked] };
    else leaveOut(file, failing);
  }
  writeFileSync(keptIn, JSON.stringify({ sources, files }));
  return new Map(Object.entries(files).map(([file, { asked }]) => [file, new Set(asked)]));
}

/** Of many files that ask for a mutant these are run: what they do not see, a hundred others do not see either. */
const DIRECT = 12;
const THOROUGH = 6;

/**
 * The test files that are to notice a mutant: first the one that is called like the source, then those of its folder, then the others,
 * those that ask for little first, since they ask most directly; and those that ask for most of all, since they see nearly everything.
 */
export function nearest({ id, path }: Mutant, coverage: Coverage): readonly string[] {
  const name = basename(path, '.ts').toLowerCase();
  const folder = dirname(path).replace('server/src', 'test');
  const distance = (file: string) =>
    basename(file).toLowerCase().startsWith(name) ? 0 : file.startsWith(folder) ? 1 : 2;
  const covering = [...coverage].filter(([, asked]) => asked.has(id)).map(([file, { size }]) => ({ file, size }));
  const direct = covering.toSorted((a, b) => distance(a.file) - distance(b.file) || a.size - b.size).slice(0, DIRECT);
  const thorough = covering.toSorted((a, b) => b.size - a.size).slice(0, THOROUGH);
  return [...new Set([...direct, ...thorough].map(({ file }) => file))];
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}
