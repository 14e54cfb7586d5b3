import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the disk answers instead of a file or folder, by the end of its path: who runs the tests may be allowed to read everything. */
const refused = new Map<string, string>();

/** Lets all files be read again. */
export function mendDisk(): void {
  refused.clear();
}

/** `node:fs/promises` as it is, but for what a fault refuses. For `vi.mock`. */
export function faulty(real: typeof promises): typeof promises {
  const orRefuse = <Call extends typeof real.readFile | typeof real.readdir>(call: Call) =>
    ((path: string, ...rest: never[]) => {
      const code = [...refused].find(([end]) => String(path).endsWith(end))?.[1];
      if (code !== undefined) return Promise.reject(Object.assign(new Error(code), { code }));
      return (call as (...all: unknown[]) => unknown)(path, ...rest);
    }) as unknown as Call;
  return { ...real, readFile: orRefuse(real.readFile), readdir: orRefuse(real.readdir) };
}

/** Has a folder refuse to be listed. */
export function refuseFolder(path: string, code: 'EACCES' | 'ENOENT'): void {
  refused.set(path, code);
}

/** Writes a file below a folder. */
export function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

export interface Fault {
  readonly name: string;
  /** Puts what cannot be read at a path below a folder. */
  readonly make: (root: string, path: string) => void;
  /** What a message says of it. */
  readonly reason: RegExp;
  /** Whether a search for files finds it. */
  readonly isFound: boolean;
  /** Whether there is nothing to be told of: the file is gone. */
  readonly isGone?: boolean;
}

/** What is no text that can be used, wherever it stands. */
export const BYTES: readonly (Pick<Fault, 'name' | 'reason'> & { readonly bytes: Uint8Array })[] = [
  {
    name: 'bytes that are no UTF-8',
    bytes: Buffer.from('# Caf\xe9\n\n## Status\n', 'latin1'),
    reason: /not valid UTF-8/,
  },
  { name: 'UTF-16', bytes: Buffer.from('\uFEFF# Title\n', 'utf16le'), reason: /UTF-16 text, expected UTF-8/ },
  { name: 'a NUL', bytes: Buffer.from('# Title\n\0\n'), reason: /a NUL byte/ },
  { name: 'too much', bytes: Buffer.alloc(16 * 1024 * 1024 + 1, 'x\n'), reason: /too large: 17 MiB/ },
];

/** All that may stand in the place of a text. */
export const FAULTS: readonly Fault[] = [
  ...BYTES.map(({ bytes, ...rest }) => ({
    ...rest,
    isFound: true,
    make: (root: string, path: string) => write(root, path, bytes),
  })),
  { name: 'no rights', isFound: true, reason: /no permission to read it/, make: refusing('EACCES') },
  {
    name: 'a file that vanishes meanwhile',
    isFound: true,
    isGone: true,
    reason: /no such file/,
    make: refusing('ENOENT'),
  },
  {
    name: 'a folder',
    isFound: false,
    reason: /a folder, expected a file/,
    make: (root, path) => void mkdirSync(join(root, path), { recursive: true }),
  },
  ...(process.platform === 'win32'
    ? []
    : [{ name: 'a pipe', isFound: false, reason: /not an ordinary file/, make: makePipe }]),
];

function refusing(code: string): Fault['make'] {
  return (root, path) => {
    write(root, path, '# Any\n');
    refused.set(path, code);
  };
}

function makePipe(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  execFileSync('mkfifo', [join(root, path)]);
}
