import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EIP_LIKE, RFC_LIKE, type Series, writeSeries } from './series.ts';

/** A repository of proposals on disk. */
export interface Repository {
  readonly id: 'eips' | 'rfcs';
  readonly root: string;
  /** What is checked, below the root. */
  readonly folder: string;
  readonly template: string;
}

/** Names a folder with clones of the real ones. */
const CLONES = 'PROPOSALS_BENCH_REPOSITORIES';

const REPOSITORIES: readonly { id: Repository['id']; owner: string; name: string; series: Series; count: number }[] = [
  { id: 'eips', owner: 'ethereum', name: 'EIPs', series: EIP_LIKE, count: 949 },
  { id: 'rfcs', owner: 'rust-lang', name: 'rfcs', series: RFC_LIKE, count: 649 },
];

/**
 * The two repositories: clones, where `PROPOSALS_BENCH_REPOSITORIES` names a folder that has them (`owner+name`, `owner/name` or `name`),
 * otherwise made in the folder, of as many files and of such sizes.
 */
export function repositoriesIn(folder: string): readonly Repository[] {
  const clones = process.env[CLONES];
  return REPOSITORIES.map(({ id, owner, name, series, count }) => {
    const { template, folder: below } = series;
    const root = clones === undefined ? join(folder, id) : cloneIn(clones, owner, name, below);
    if (clones === undefined) writeRoot(root, series, count);
    return { id, root, folder: below, template };
  });
}

function cloneIn(clones: string, owner: string, name: string, below: string): string {
  const clone = [`${owner}+${name}`, join(owner, name), name]
    .map((each) => join(clones, each))
    .find((path) => existsSync(join(path, below)));
  if (clone === undefined) throw new Error(`${CLONES} is ${clones}: no clone of ${owner}/${name} is there.`);
  return clone;
}

/** Which repositories are checked, in a sentence. */
export function repositoriesAre(): string {
  return process.env[CLONES] === undefined
    ? 'The repositories were made: as many files as ethereum/EIPs and rust-lang/rfcs have, and of such sizes.'
    : 'The repositories are clones of ethereum/EIPs and rust-lang/rfcs.';
}

/** Writes a series into a folder that is a root of its own. */
export function writeRoot(root: string, series: Series, count: number): void {
  writeSeries(root, series, count);
  writeFileSync(join(root, '.proposals.yaml'), '# Templates are those of this folder.\n');
}
