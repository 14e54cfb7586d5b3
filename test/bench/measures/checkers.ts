import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, OURS } from '../measure.ts';
import type { Peers } from '../peers/installed.ts';
import type { Command } from '../process.ts';
import type { Repository } from '../sets/repositories.ts';

/** A program that checks a folder of Markdown files, in each state of what it keeps between two runs. */
export interface Checker {
  readonly program: string;
  /** With nothing kept of these files. */
  readonly cold: () => Command;
  /** The very first run, where that differs. */
  readonly first?: () => Command;
  /** After a run over the same files, where the program keeps anything. */
  readonly again?: () => Command;
}

/** This program over a folder. What it keeps goes below `kept`, and nowhere else. */
export function ourChecker(kept: string, cwd: string, folder: string): Checker {
  const everything = join(kept, 'proposals');
  const command = (removed: string | undefined): Command => {
    if (removed !== undefined) rmSync(removed, { recursive: true, force: true });
    const cache = join(kept, 'entries');
    const line = [process.execPath, inRepository('dist/cli.js'), 'check', '--cache-dir', cache, folder];
    return { line, cwd, env: { XDG_CACHE_HOME: everything } };
  };
  return {
    program: OURS,
    cold: () => command(join(kept, 'entries')),
    first: () => {
      rmSync(everything, { recursive: true, force: true });
      return command(join(kept, 'entries'));
    },
    again: () => command(undefined),
  };
}

/** All that are installed, each with its own default rules; mdschema with the schema that it derives from the template. */
export function checkersOf(peers: Peers, repository: Repository, kept: string): readonly Checker[] {
  const { root: cwd, folder } = repository;
  const checkers: Checker[] = [ourChecker(kept, cwd, folder)];
  const add = (program: string, line: readonly string[] | undefined, more: readonly string[]) => {
    if (line !== undefined) checkers.push({ program, cold: () => ({ line: [...line, ...more], cwd }) });
  };
  if (peers.rumdl !== undefined) {
    const line = [...peers.rumdl, 'check', '--no-config'];
    checkers.push({
      program: 'rumdl',
      cold: () => ({ line: [...line, '--no-cache', folder], cwd }),
      again: () => ({ line: [...line, '--cache-dir', join(kept, 'rumdl'), folder], cwd }),
    });
  }
  const schema = peers.mdschema && derivedSchema(peers.mdschema, repository, kept);
  add('mdschema', peers.mdschema, ['check', '--schema', `${schema}`, `${folder}/**/*.md`]);
  add('markdownlint-cli2', peers.markdownlint, [`${folder}/**/*.md`]);
  add('remark-cli', peers.remark, ['--quiet', '--no-stdout', '--no-config', '--no-ignore', folder]);
  return checkers;
}

function derivedSchema([file = '', ...args]: readonly string[], { root, template }: Repository, kept: string): string {
  const path = join(kept, 'mdschema.yml');
  writeFileSync(path, execFileSync(file, [...args, 'derive', join(root, template)]));
  return path;
}
