import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installCodeServer } from './installCodeServer.ts';

export interface CodeServerOptions {
  /** Folder for all that VS Code keeps: settings, storage, logs. */
  readonly data: string;
  /** Folder of the installed extensions. */
  readonly extensions: string;
  /** The user's settings when `data` is new; later ones are the user's own. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What a browser must know to be let in. Without it everyone on this machine is. */
  readonly token?: string;
  /** The display language, where it is not English; a language pack for it must be there. */
  readonly locale?: string;
  /** Whether pages may name a development extension and its tests (`payload`) and be driven from outside. */
  readonly testDriver?: boolean;
}

export interface CodeServer {
  /** Host and port, which is also the authority of `vscode-remote:` URIs. */
  readonly authority: string;
  /** Ends the server and every process it started. */
  stop(): Promise<void>;
}

/** Settings that keep VS Code from greeting, asking, recommending and phoning home. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts VS Code's server on a free port of 127.0.0.1, installing it first if need be, and resolves when it answers.
 * It ends with `stop()`, and at the latest when this process ends or is interrupted.
 */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const vscode = installCodeServer();
  const settings = join(options.data, 'data', 'User', 'settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  mkdirSync(options.extensions, { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, `${JSON.stringify(options.settings, undefined, 2)}\n`);

  const flags = ['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'];
  flags.push('--host', '127.0.0.1', '--port', '0');
  flags.push('--server-data-dir', options.data, '--extensions-dir', options.extensions);
  if (options.locale) flags.push('--locale', options.locale);
  if (options.testDriver) flags.push('--enable-smoke-test-driver');
  if (options.token) {
    // In a file, because every user of the machine can read the command lines of its processes.
    const file = join(options.data, 'token');
    writeFileSync(file, options.token, { mode: 0o600 });
    flags.push('--connection-token-file', file);
  } else {
    flags.push('--without-connection-token');
  }

  // A process group of its own, so that it can be ended with everything it started.
  const server = spawn(process.execPath, [join(vscode, 'out', 'server-main.js'), ...flags], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit');
  const signal = (name: NodeJS.Signals) => {
    try {
      if (server.pid) process.kill(-server.pid, name);
    } catch {
      // The group is empty already.
    }
  };
  process.on('exit', () => signal('SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130));

  const port = await new Promise<string>((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk;
      const [, found] = /Extension host agent listening on (\d+)/.exec(log) ?? [];
      if (!found) return;
      // Read on without keeping anything: a full pipe would stop the server.
      for (const stream of [server.stdout, server.stderr]) stream.off('data', read).resume();
      resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => reject(new Error(`code-server did not start:\n${log}`)));
  });

  return {
    authority: `127.0.0.1:${port}`,
    async stop() {
      signal('SIGTERM');
      const timer = setTimeout(() => signal('SIGKILL'), 3000);
      await exited;
      clearTimeout(timer);
      signal('SIGKILL');
    },
  };
}
