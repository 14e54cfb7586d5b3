const END = /(?<!\/)\/+$/;

/** What makes two URIs name one file, however each program escapes them; undefined for what is no URI. */
export function uriKey(uri: string): string | undefined {
  try {
    const { protocol, host, pathname } = new URL(uri);
    const path = decodeURIComponent(pathname).replace(/^\/[a-z]:/i, (drive) => drive.toLowerCase());
    return `${protocol}//${host}${path.replace(END, '')}`;
  } catch {
    return undefined;
  }
}

/** The URI of a file below a folder. */
export function uriBelow(folder: string, path: string): string {
  return `${folder.replace(END, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
