import { type DiskHost, type Entry, isGone, type Stat } from './host.ts';
import { expectText } from './unreadable.ts';

/**
 * A folder in which some files have another text than on its disk, or are there although they are not on it: what somebody is writing.
 * What is written goes to the disk.
 * @param texts by path, relative to the folder
 */
export function overlayHost(host: DiskHost, texts: ReadonlyMap<string, string>): DiskHost {
  if (texts.size === 0) return host;
  const added = entriesOf(texts.keys());
  const bytesOf = (text: string, maxBytes: number) => {
    const bytes = Buffer.from(text);
    expectText({ kind: 'file', size: bytes.length }, maxBytes);
    return bytes;
  };
  return {
    ...host,
    isOverlaid: (path) => texts.has(path),
    list: async (folder) => {
      const more = added.get(folder);
      if (!more) return host.list(folder);
      const there = await host.list(folder).catch((error: unknown) => {
        if (isGone(error)) return [];
        throw error;
      });
      const names = new Set(there.map(({ name }) => name));
      return [...there, ...more.filter(({ name }) => !names.has(name))];
    },
    stat: async (path) => {
      const text = texts.get(path);
      const kind = text !== undefined ? 'file' : added.has(path) ? 'folder' : undefined;
      if (kind === undefined) return host.stat(path);
      const stat = await host.stat(path).catch((error: unknown): Stat => {
        if (isGone(error)) return { kind, size: 0, written: Date.now(), isLinked: false };
        throw error;
      });
      return text === undefined ? stat : { ...stat, size: Buffer.byteLength(text) };
    },
    read: async (path, maxBytes) => {
      const text = texts.get(path);
      return text === undefined ? host.read(path, maxBytes) : bytesOf(text, maxBytes);
    },
    readNow: (path, maxBytes) => {
      const text = texts.get(path);
      return text === undefined ? host.readNow(path, maxBytes) : bytesOf(text, maxBytes);
    },
    versions: async (paths) => {
      const versions = await host.versions(paths);
      // As one that was written just now: it may be another the next time.
      return versions.map((version, i) => (texts.has(paths[i] ?? '') ? '' : version));
    },
  };
}

/** What folders hold beyond what is on the disk, the folders on the way to it included. */
function entriesOf(paths: Iterable<string>): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const path of paths) {
    const names = path.split('/');
    for (let depth = names.length; depth > 0; depth--) {
      const folder = names.slice(0, depth - 1).join('/');
      const name = names[depth - 1] as string;
      const entries = found.get(folder) ?? [];
      if (!entries.some((entry) => entry.name === name))
        entries.push({ name, kind: depth === names.length ? 'file' : 'folder' });
      found.set(folder, entries);
    }
  }
  return found;
}
