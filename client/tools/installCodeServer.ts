import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository root, which is also the folder of the extension. */
export const root = join(import.meta.dirname, '..', '..');

/** Everything that is downloaded or written while VS Code runs; git ignores it. */
export const cache = join(root, '.vscode-test');

const version = '4.139.1';

// Stands in for a native module that only a compiler could make: ends the process when its parent is gone.
const watchdog = `exports.start = (pid) => setInterval(() => {
  try { process.kill(pid, 0); } catch { process.exit(); }
}, 1000).unref();
`;

/**
 * Makes sure that code-server (VS Code's own server and workbench, as an npm package) is in the cache folder, and
 * returns the folder of the VS Code server in it. Downloads about 600 MB the first time; does nothing after that.
 */
export function installCodeServer(): string {
  const folder = join(cache, `code-server-${version}`);
  const vscode = join('node_modules', 'code-server', 'lib', 'vscode');
  // The folder gets its name when it is complete, so an interrupted install is never taken for a finished one.
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    const manifest = { private: true, dependencies: { 'code-server': version } };
    writeFileSync(join(partial, 'package.json'), JSON.stringify(manifest));

    npmInstall(`Downloading code-server ${version} (1/3) …`, partial);
    npmInstall('Installing the packages of its VS Code (2/3) …', join(partial, vscode));
    npmInstall('Installing the packages of its built-in extensions (3/3) …', join(partial, vscode, 'extensions'));
    const stub = join(partial, vscode, 'node_modules', '@vscode', 'native-watchdog');
    rmSync(stub, { recursive: true, force: true });
    mkdirSync(stub, { recursive: true });
    writeFileSync(join(stub, 'index.js'), watchdog);
    renameSync(partial, folder);
    console.log('code-server is installed.');
  }
  return join(folder, vscode);
}

function npmInstall(message: string, cwd: string): void {
  console.log(message);
  // No install scripts: they would compile native modules, which this use of VS Code does not miss.
  const options = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', ['install', ...options], { cwd, env: npmEnvironment(), stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`npm install did not finish in ${cwd}${error ? `: ${error.message}` : ''}. Run the command again.`);
  }
}

/**
 * The environment without what an outer `npm run` added (its prefix, its flags, its package), which would make the
 * inner npm install somewhere else or something else. How to reach the registry is kept.
 */
function npmEnvironment(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cache|userconfig|globalconfig|cafile|proxy|https?_proxy|noproxy|strict_ssl)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => kept.test(name) || !/^(npm_|INIT_CWD$)/i.test(name)),
  );
}
