import { textIfReadable } from '../../files/readText.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** A file's text as it is in the editor, else on disk, as editors count in it. */
export async function textNow(session: Session, folder: Folder, path: string): Promise<string | undefined> {
  const open = session.text(folder.uriOf(path))?.getText();
  return open ?? (await textIfReadable(folder.host, path))?.replace(/^\ufeff/, '');
}
