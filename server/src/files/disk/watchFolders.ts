import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';

/** As many folders as any system lets one watch; with more their files are looked at from time to time. */
const MAX_WATCHED = 4_000;

/** What watches folders until it is closed. */
export interface FolderWatch {
  /** Whether all that happens is told; not where the system refuses to, as when there are too many folders. */
  readonly isComplete: boolean;
  close(): void;
}

/**
 * Tells when something may have changed directly in some folders. What is said to have changed is for the caller to find out: systems
 * differ in what they tell, and some disks tell nothing.
 */
export function watchFolders(folders: Iterable<string>, onChange: () => void): FolderWatch {
  const watchers: FSWatcher[] = [];
  let isComplete = true;
  const fail = () => {
    isComplete = false;
    onChange();
  };
  for (const folder of folders) {
    if (watchers.length >= MAX_WATCHED) {
      isComplete = false;
      break;
    }
    try {
      watchers.push(watch(thereAt(folder), onChange).on('error', fail));
    } catch {
      isComplete = false;
    }
  }
  return {
    get isComplete() {
      return isComplete;
    },
    close: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** A folder, or the nearest above it that is there: it shows when the folder comes. */
function thereAt(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : thereAt(above);
}
