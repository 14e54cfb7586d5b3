import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Throws for an account without a home. */
  readonly home: () => string;
}

/** The folder in which this program may keep what can be made anew at any time, as is usual on a machine; undefined where there is none. */
export function cacheFolder(
  machine: Machine = { env: process.env, platform: process.platform, home: homedir },
): string | undefined {
  try {
    const folder = usualFolder(machine);
    return isAbsolute(folder) ? join(folder, 'proposals') : undefined;
  } catch {
    return undefined;
  }
}

function usualFolder({ env: { XDG_CACHE_HOME, LOCALAPPDATA }, platform, home }: Machine): string {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (platform === 'win32') return LOCALAPPDATA ?? join(home(), 'AppData', 'Local');
  return platform === 'darwin' ? join(home(), 'Library', 'Caches') : join(home(), '.cache');
}
