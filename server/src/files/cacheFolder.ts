import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder in which this program may keep what can be made anew at any time, as is usual on this machine; undefined where there is none. */
export function cacheFolder(): string | undefined {
  try {
    const folder = usualFolder(process.env);
    return isAbsolute(folder) ? join(folder, 'proposals') : undefined;
  } catch {
    // An account without a home.
    return undefined;
  }
}

function usualFolder({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}
