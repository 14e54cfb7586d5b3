// Makes small mistakes in the sources, one at a time, and says which no test notices. `npm run mutate -- rules --sample 100 --seed 7`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Asked, FOLDERS, survivorsIn } from './asked.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const report = join(root, '.cache/mutation.txt');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    own: { type: 'boolean', default: false },
    // Those that survived the last time.
    again: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !FOLDERS.includes(name));
if (unknown !== undefined) {
  console.error(`No folder is called \`${unknown}\`. There are: ${FOLDERS.join(', ')}.`);
  process.exit(2);
}
const asked: Asked = {
  folders: positionals.length > 0 ? positionals : FOLDERS,
  sample: Number(values.sample),
  seed: Number(values.seed),
  isOwn: values.own,
  report,
  ...(values.again && { again: survivorsIn(readFileSync(report, 'utf8')) }),
};
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/mutation/vitest.config.ts', '--silent'],
  { cwd: root, env: { ...process.env, MUTATE: JSON.stringify(asked) }, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (existsSync(report)) console.log(readFileSync(report, 'utf8').trimEnd());
process.exitCode = status ?? 1;
