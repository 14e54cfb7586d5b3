import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../dist/language-server.js', import.meta.url));

/** Starts the built language server. */
export function startServer(...args: readonly string[]) {
  if (!existsSync(server)) throw new Error('There is no dist/language-server.js. Run `npm run build` first.');
  const child = spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  return { child, ended, stderr: () => stderr };
}
