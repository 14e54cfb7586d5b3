import { isAbsolute } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver/node';
import { cacheFolder } from '../../files/cacheFolder.ts';
import { isObject } from '../answer.ts';

/** Where the server keeps what it can make again: where the client says, or else in the machine's usual place for that. */
export function cacheFolderOf({ initializationOptions: options }: InitializeParams): string | undefined {
  const said = isObject(options) ? options['cacheFolder'] : undefined;
  return typeof said === 'string' && isAbsolute(said) ? said : cacheFolder();
}
