// What `npm start` runs after the build: VS Code in the browser, with this extension and a folder of proposals to try.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { quietSettings, startCodeServer } from './codeServer.ts';
import { cache, root } from './installCodeServer.ts';

// It is copied once: what the user has written there stays.
const workspace = join(cache, 'sample-workspace');
if (!existsSync(workspace)) cpSync(join(import.meta.dirname, 'sample'), workspace, { recursive: true });

// Installed as from the package, because a built VS Code runs development extensions in its test mode only.
const extensions = join(cache, 'start', 'extensions');
rmSync(extensions, { recursive: true, force: true });
for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
  cpSync(join(root, file), join(extensions, 'proposals', file));
}

process.once('SIGINT', () => process.exit(0));
const token = randomBytes(16).toString('hex');
// The sample's README, in preview, says what to try.
const settings = {
  ...quietSettings,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'readme',
};
const { authority } = await startCodeServer({ data: join(cache, 'start'), extensions, settings, token });
const query = new URLSearchParams({ tkn: token, folder: workspace });
console.log(`
VS Code with Proposals is ready. Open this address in a browser on this machine:

  http://${authority}/?${query}

The proposals in it are in ${workspace}; delete that folder to start with fresh ones.
Press Ctrl+C to end.`);
