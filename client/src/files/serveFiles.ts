import { FileSystemError, workspace } from 'vscode';
import { type LanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient/node';
import {
  CHANGE_FILE_REQUEST,
  type ChangeFileParams,
  FILES_UNAVAILABLE,
  type FileContent,
  type FileStat,
  type FolderParams,
  LIST_FOLDER_REQUEST,
  type ListedFile,
  type ListFolderParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
  STAT_FILES_REQUEST,
  type StatFilesParams,
} from '../../../server/src/protocol.ts';
import { kindOf, outside, Places } from './places.ts';

/** What file systems call what VS Code says of a file. */
const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileExists: 'EEXIST',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
};

/** Reaches the files of workspace folders for a server that cannot: see `protocol.ts`. Nothing outside of these is reached. */
export function serveFiles(client: LanguageClient): void {
  const { fs } = workspace;
  const places = new Places();
  const answer = <Params extends FolderParams>(method: string, work: (params: Params) => Promise<unknown>) =>
    client.onRequest(method, async (params: Params) => {
      try {
        return await work(params);
      } catch (error) {
        return refusal(error);
      }
    });

  answer(LIST_FOLDER_REQUEST, async ({ folder, path }: ListFolderParams): Promise<ListedFile[]> => {
    const entries = await fs.readDirectory(await places.of(folder, path));
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  });
  answer(
    STAT_FILES_REQUEST,
    ({ folder, paths }: StatFilesParams): Promise<(FileStat | null)[]> =>
      Promise.all(paths.map((path) => statAt(places, folder, path))),
  );
  answer(READ_FILE_REQUEST, async ({ folder, path }: ReadFileParams): Promise<FileContent> => {
    return { base64: base64Of(await fs.readFile(await places.of(folder, path))) };
  });
  answer(CHANGE_FILE_REQUEST, async (params: ChangeFileParams & FolderParams): Promise<null> => {
    const place = await places.of(params.folder, params.path);
    const there = await statAt(places, params.folder, params.path);
    if (params.kind === 'rename') {
      await fs.rename(place, await places.of(params.folder, params.to), { overwrite: false });
    } else if (params.kind === 'write') {
      if (params.isNew && there) throw FileSystemError.FileExists(place);
      if (there?.kind === 'link') throw outside(params.path);
      await fs.writeFile(place, new TextEncoder().encode(params.text));
    } else if (there) await fs.delete(place);
    places.forget();
    return null;
  });
}

async function statAt(places: Places, folder: string, path: string): Promise<FileStat | null> {
  try {
    const { type, size, mtime } = await workspace.fs.stat(await places.of(folder, path));
    return { kind: kindOf(type), size, written: mtime };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return null;
  }
}

function refusal(error: unknown): ResponseError<{ readonly code: string }> {
  const message = error instanceof Error ? error.message : String(error);
  return new ResponseError(LSPErrorCodes.RequestFailed, message, { code: codeOf(error) });
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? (CODES[code] ?? code) : FILES_UNAVAILABLE;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
