import type { Connection } from 'vscode-languageserver/node';
import { type Entry, failure, type Host, type Stat } from '../../files/host.ts';
import { expectText } from '../../files/unreadable.ts';
import {
  CHANGE_FILE_REQUEST,
  type ChangeFileParams,
  FILES_UNAVAILABLE,
  type FileContent,
  type FileStat,
  LIST_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  STAT_FILES_REQUEST,
} from '../../protocol.ts';

/** In milliseconds: what was written so lately may be written again within the same moment of the file system's clock. */
const YOUNG_MS = 2_000;

/**
 * A folder whose files only the client can reach, as one in a browser: each look at it is a request. Links are not followed at all, since
 * nobody tells where they lead.
 */
export function clientHost(connection: Connection, folderUri: string): Host {
  /** @throws an error with the code that the client gives */
  const ask = async <Answer>(method: string, path: string, params: object): Promise<Answer> => {
    try {
      return await connection.sendRequest<Answer>(method, { folder: folderUri, ...params });
    } catch (error) {
      const { code = FILES_UNAVAILABLE } = ((error as { data?: { code?: string } }).data ?? {}) as { code?: string };
      throw failure(code, path);
    }
  };
  const stats = (paths: readonly string[]) =>
    ask<readonly (FileStat | null)[]>(STAT_FILES_REQUEST, paths[0] ?? '', { paths });
  const stat = async (path: string): Promise<Stat> => {
    const [found] = await stats([path]);
    if (!found) throw failure('ENOENT', path);
    if (found.kind === 'link') throw failure('OUTSIDE', path);
    return { ...found, kind: found.kind, isLinked: false };
  };
  const change = (path: string, params: ChangeFileParams) => ask<null>(CHANGE_FILE_REQUEST, path, params);
  const write = async (path: string, text: string | Iterable<string>, isNew: boolean) => {
    await change(path, { kind: 'write', path, text: typeof text === 'string' ? text : [...text].join(''), isNew });
  };
  return {
    folder: pathIn(folderUri),
    list: (path) => ask<readonly Entry[]>(LIST_FOLDER_REQUEST, path, { path }),
    stat,
    read: async (path, maxBytes) => {
      expectText(await stat(path), maxBytes);
      const { base64 } = await ask<FileContent>(READ_FILE_REQUEST, path, { path });
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
    versions: async (paths) => {
      if (paths.length === 0) return [];
      const found = await stats(paths);
      return found.map((one) => (one?.kind === 'file' ? versionOf(one) : undefined));
    },
    // Nothing is written before it is placed: whoever keeps the files has its own ways to keep them whole.
    prepare: async (path, text, isNew) => ({ place: () => write(path, text, isNew), discard: async () => {} }),
    write: (path, text) => write(path, text, true),
    replace: (path, text) => write(path, text, false),
    rename: async (from, to) => {
      await change(to, { kind: 'rename', path: from, to });
      return async () => {
        await change(from, { kind: 'rename', path: to, to: from });
      };
    },
    remove: async (path) => {
      await change(path, { kind: 'remove', path });
    },
  };
}

function versionOf({ size, written }: FileStat): string {
  return Date.now() - written < YOUNG_MS ? '' : `${size} ${written}`;
}

/** The path of a URI, as messages name a folder. */
function pathIn(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname) || uri;
  } catch {
    return uri;
  }
}
