import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a file on this machine's disk; undefined for any other URI. */
export function diskPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The URI of a file on this machine's disk. */
export function diskUri(path: string): string {
  return pathToFileURL(path).href;
}
