import { ResponseError } from 'vscode-languageserver/node';
import type { ChangeFileParams, FileStat, ListedFile } from '../../server/src/protocol.ts';
import type { Client } from './client.ts';

const NOT_FOUND = -32803;

/** The files of one folder that only a client reaches, by their paths, as it answers for them. */
export class MemoryFiles {
  readonly texts = new Map<string, string>();
  /** Paths that are links, to wherever. */
  readonly links = new Set<string>();
  /** What was asked, as `method path`. */
  readonly asked: string[] = [];
  #clock = 1_000;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(path, text);
  }

  /** Has a client answer for them. */
  serve(client: Client): void {
    const on = <Params>(method: string, answer: (params: Params) => unknown) =>
      client.connection.onRequest(method, (params: Params & { readonly path?: string }) => {
        this.asked.push(`${method} ${params.path ?? ''}`);
        return answer(params);
      });
    on('proposals/listFolder', ({ path }: { path: string }) => this.#list(path));
    on('proposals/statFiles', ({ paths }: { paths: readonly string[] }) => paths.map((path) => this.#stat(path)));
    on('proposals/readFile', ({ path }: { path: string }) => {
      const text = this.texts.get(path);
      return text === undefined ? refusal('ENOENT') : { base64: Buffer.from(text).toString('base64') };
    });
    on('proposals/changeFile', (params: ChangeFileParams) => this.#change(params));
  }

  #list(folder: string): readonly ListedFile[] | Error {
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = new Map<string, ListedFile['kind']>();
    for (const path of [...this.texts.keys(), ...this.links]) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...below] = path.slice(prefix.length).split('/');
      names.set(name, below.length > 0 ? 'folder' : this.links.has(path) ? 'link' : 'file');
    }
    return [...names].map(([name, kind]) => ({ name, kind }));
  }

  #stat(path: string): FileStat | null {
    if (this.links.has(path)) return { kind: 'link', size: 0, written: 0 };
    const text = this.texts.get(path);
    if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text), written: this.#clock };
    const isFolder = [...this.texts.keys()].some((other) => other.startsWith(`${path}/`));
    return isFolder || path === '' ? { kind: 'folder', size: 0, written: 0 } : null;
  }

  #change(params: ChangeFileParams): null | Error {
    this.#clock++;
    if (params.kind === 'remove') this.texts.delete(params.path);
    else if (params.kind === 'write') {
      if (params.isNew && this.texts.has(params.path)) return refusal('EEXIST');
      this.texts.set(params.path, params.text);
    } else {
      const text = this.texts.get(params.path);
      if (text === undefined) return refusal('ENOENT');
      if (this.texts.has(params.to)) return refusal('EEXIST');
      this.texts.delete(params.path);
      this.texts.set(params.to, text);
    }
    return null;
  }
}

function refusal(code: string): Error {
  return new ResponseError(NOT_FOUND, code, { code });
}
