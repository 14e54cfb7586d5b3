// Installs the programs that `npm run bench` compares with, into a folder that git ignores. `npm run bench:peers`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS_FOLDER } from './installed.ts';
import { PEER_PACKAGES, type PeerPackage } from './packages.ts';

const versions = (packages: readonly PeerPackage[]) =>
  Object.fromEntries(packages.map(({ name, version }) => [name, version]));

mkdirSync(PEERS_FOLDER, { recursive: true });
const manifest = {
  private: true,
  dependencies: versions(PEER_PACKAGES.filter(({ isOptional }) => !isOptional)),
  optionalDependencies: versions(PEER_PACKAGES.filter(({ isOptional }) => isOptional)),
};
writeFileSync(join(PEERS_FOLDER, 'package.json'), JSON.stringify(manifest, undefined, 2));
// npm is a .cmd file on Windows, which only a shell can start; the command line is fixed.
const { status } = spawnSync('npm install --no-audit --no-fund --loglevel=error', {
  cwd: PEERS_FOLDER,
  stdio: 'inherit',
  shell: true,
});
if (status !== 0) console.error('npm install did not finish. Check the network connection and run the command again.');
process.exitCode = status ?? 1;
