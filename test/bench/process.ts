import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** How a program is run. */
export interface Command {
  readonly line: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a process takes, as Linux counts it; elsewhere nothing is known. */
export interface Taken {
  /** Memory, in MB. */
  readonly memory?: number;
  /** The most memory until now, in MB. */
  readonly peak?: number;
  /** Time of processors, in milliseconds: of all its threads, user and system. */
  readonly processor?: number;
}

/** A linter ends with 1 where it has found something. */
const HAS_FOUND = 1;

/** Milliseconds until the command has ended. Throws where it could not do its work. */
export async function wallTime(command: Command): Promise<number> {
  const before = performance.now();
  await done(command, started(command));
  return performance.now() - before;
}

/** What the command has taken when it ends. It is looked at all the time: how long that takes is no measure. */
export async function takenBy(command: Command): Promise<Taken> {
  const child = started(command);
  let taken: Taken = {};
  const timer = setInterval(() => {
    taken = { ...taken, ...takenOf(child.pid) };
  }, 1);
  await done(command, child).finally(() => clearInterval(timer));
  return taken;
}

/** What a running process has taken until now. */
export function takenOf(pid: number | undefined): Taken {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13);
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    const [memory, peak] = [kilobytes('VmRSS') / 1024, kilobytes('VmHWM') / 1024];
    // In hundredths of a second.
    const processor = (Number(user) + Number(system)) * 10;
    // A process that ends has no memory any more.
    return Number.isNaN(peak) ? {} : { memory, peak, processor };
  } catch {
    return {};
  }
}

function started({ line, cwd, env }: Command): ChildProcess {
  const [file = '', ...args] = line;
  return spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
}

async function done({ line }: Command, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    // Some tell all that they find here.
    said = `${said}${text}`.slice(0, 500);
  });
  const [code] = await once(child, 'close');
  if (code !== 0 && code !== HAS_FOUND) throw new Error(`\`${line.join(' ')}\` ended with ${code}: ${said.trim()}`);
}
