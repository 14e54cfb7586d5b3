import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GitRepository } from '../support/gitRepository.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(root, 'dist/cli.js');

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n- Created: YYYY-MM-DD\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const written = (title: string) =>
  `# ${title}\n\n- Status: Accepted\n- Created: 2026-02-20\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n`;

/** What a pull request of the fixture does: nothing wrong, or a day that there is none of. */
export type Change = 'fine' | 'wrong';

/** A repository with proposals on `main`, also of an `origin`, and a branch with one that is new; before it stood what is wrong as well. */
export function repositoryWith(change: Change): GitRepository {
  const made = new GitRepository().write('rfcs/template.md', TEMPLATE).write('rfcs/0001-ants.md', written('Ants'));
  made.commit();
  const origin = new GitRepository();
  origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  made.git('remote', 'add', 'origin', origin.root);
  made.git('push', '--quiet', 'origin', 'main');
  made.git('checkout', '--quiet', '-b', 'work');
  made.write(
    'rfcs/0002-bees.md',
    written('Bees').replace('2026-02-20', change === 'wrong' ? '2026-02-30' : '2026-02-21'),
  );
  made.commit();
  return made;
}

/** A folder for PATH in which `npx` and `proposals` are this program as it was built; `asked` lists the packages that npx was asked for. */
function shims(): { readonly folder: string; readonly asked: () => readonly string[] } {
  if (!existsSync(cli)) throw new Error('There is no dist/cli.js. Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  const log = join(folder, 'asked');
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}`);
    chmodSync(join(folder, name), 0o755);
  };
  const run = `exec '${process.execPath}' '${cli}' "$@"\n`;
  write('proposals', run);
  write(
    'npx',
    `while :; do
  case $1 in
    --yes | --) shift ;;
    --package) echo "$2" >> '${log}'; shift 2 ;;
    *) break ;;
  esac
done
case $1 in
  proposals | proposals@*) shift ;;
  *) echo "npx: no package $1" >&2; exit 127 ;;
esac
${run}`,
  );
  return { folder, asked: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []) };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The packages that npx was asked for by name. */
  readonly asked: readonly string[];
}

/** Runs a script as a step of GitHub is run, in which `proposals` is this program. */
export function runScript(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { folder, asked } = shims();
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, RUNNER_TEMP: folder, ...env },
  });
  return { code: status, out: stdout, err: stderr, asked: asked() };
}
