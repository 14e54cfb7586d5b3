import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the disk answers instead of a file or folder, by the end of its path: who runs the tests may be allowed to read everything. */
const refused = new Map<string, string>();

/** What is called on the disk, in order, and which of these calls goes wrong. */
export interface CallFault {
  /** Counts from 0 among all calls since it was set, or those of one name. */
  readonly at: number;
  readonly name?: (typeof CALLS)[number];
  readonly code: string;
  /** How many calls in a row; one unless told. */
  readonly times?: number;
}

let calls: string[] = [];
let callFault: CallFault | undefined;

/** Has one of the calls from now on go wrong; none without a fault. Gives the names of those that come, as they come. */
export function failCall(fault?: CallFault): readonly string[] {
  calls = [];
  callFault = fault;
  return calls;
}

/** Lets all files be read again. */
export function mendDisk(): void {
  refused.clear();
  failCall();
}

const CALLS = [
  'chmod',
  'copyFile',
  'link',
  'lstat',
  'mkdir',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'writeFile',
] as const;

/** `node:fs/promises` as it is, but for what a fault refuses. For `vi.mock`. */
export function faulty(real: typeof promises): typeof promises {
  const wrapped = CALLS.map((name) => [name, orFail(name, real[name] as Call)]);
  return { ...real, ...Object.fromEntries(wrapped) };
}

type Call = (path: string, ...rest: unknown[]) => Promise<unknown>;

function orFail(name: (typeof CALLS)[number], call: Call): Call {
  return async (path, ...rest) => {
    const looks = name === 'readFile' || name === 'readdir';
    const code = looks && [...refused].find(([end]) => String(path).endsWith(end))?.[1];
    if (code) throw refusal(code);
    calls.push(name);
    const { at: from, times = 1, code: failure, name: only } = callFault ?? { at: Number.POSITIVE_INFINITY, code: '' };
    if (only !== undefined && only !== name) return call(path, ...rest);
    const at = (only === undefined ? calls.length : calls.filter((one) => one === only).length) - 1;
    if (at < from || at >= from + times) return call(path, ...rest);
    // A disk that is full has taken some of it by then.
    if (name === 'writeFile' && failure === 'ENOSPC') await call(path, 'ha', ...rest.slice(1));
    throw refusal(failure);
  };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
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
