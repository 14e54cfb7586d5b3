// Brings `node_modules` up to date with the lock file. Plain JavaScript for any Node 20 or newer: it runs before
// anything is installed, and does nothing when the lock file has not changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.installed-lock.json');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing packages (npm ci) …');
  // npm is a .cmd file on Windows, which only a shell can start; the command line is fixed.
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) {
    console.error('npm ci did not finish. Check the network connection and run the command again.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
