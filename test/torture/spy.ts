// Notes what a process reaches for, a line each, in the file that TORTURE_SPY names. For `node --import`.
import childProcess from 'node:child_process';
import dns from 'node:dns';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve } from 'node:path';
import vm from 'node:vm';

const log = process.env['TORTURE_SPY'];
const { appendFileSync, realpathSync } = fs;
if (log === undefined) throw new Error('TORTURE_SPY names no file.');

function note(kind: string, what: unknown): void {
  appendFileSync(log as string, `${JSON.stringify({ kind, what: String(what) })}\n`);
}

/** Where a path leads in the end. */
function leadsTo(path: unknown): string {
  const full = resolve(path instanceof URL ? path.pathname : String(path));
  try {
    return realpathSync(full);
  } catch {
    return full;
  }
}

let isTelling = false;

/** What is called to note something is nothing to note. */
function telling(tell: () => void): void {
  if (isTelling) return;
  isTelling = true;
  try {
    tell();
  } finally {
    isTelling = false;
  }
}

type Calls = Record<string, unknown>;

function watch(module: Calls, names: readonly string[], tell: (args: readonly unknown[]) => void): void {
  for (const name of names) {
    const call = module[name];
    if (typeof call !== 'function') continue;
    module[name] = new Proxy(call, {
      apply: (target, self, args) => {
        telling(() => tell(args));
        return Reflect.apply(target, self, args);
      },
      construct: (target, args) => {
        telling(() => tell(args));
        return Reflect.construct(target, args);
      },
    });
  }
}

const READS = ['readFile', 'readdir', 'open', 'opendir', 'createReadStream', 'copyFile', 'readlink'];
const WRITES = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rm',
  'rmdir',
  'unlink',
  'rename',
  'link',
  'symlink',
  'chmod',
];
const LOOKS = ['stat', 'lstat', 'access', 'exists'];
const both = (names: readonly string[]) => names.flatMap((name) => [name, `${name}Sync`]);
for (const module of [fs, promises] as unknown as Calls[]) {
  watch(module, both(READS), ([path]) => note('read', leadsTo(path)));
  watch(module, both(WRITES), ([path]) => note('write', leadsTo(path)));
  // Where a link leads has to be looked up to know that it leads outside: what counts is what is asked for by name.
  watch(module, both(LOOKS), ([path]) => note('look', resolve(String(path))));
}
watch(childProcess as unknown as Calls, both(['spawn', 'exec', 'execFile']), ([file]) => note('spawn', file));
watch(childProcess as unknown as Calls, ['fork'], ([file]) => note('spawn', file));
watch(net as unknown as Calls, ['connect', 'createConnection'], ([to]) => note('network', JSON.stringify(to)));
watch(dns as unknown as Calls, ['lookup', 'resolve'], ([name]) => note('network', name));
watch(vm as unknown as Calls, ['runInThisContext', 'runInNewContext', 'compileFunction', 'Script'], () =>
  note('evaluation', 'vm'),
);
watch(globalThis as unknown as Calls, ['eval'], ([text]) => note('evaluation', text));
syncBuiltinESMExports();
