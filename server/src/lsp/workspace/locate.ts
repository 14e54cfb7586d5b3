import type { Session } from '../session.ts';
import { isConfigurationFile } from './folderConfiguration.ts';
import type { Scanner } from './scanner.ts';

/**
 * Has an open document that is in no folder of the workspace belong to one of its own, where there is any: what is looked for
 * there holds for it. Answers about the document wait for that.
 */
export function locate(session: Session, scanner: Scanner, uri: string): void {
  const { workspace } = session;
  if (workspace.openFolderOf(uri)) {
    workspace.loose.forget(uri);
    return;
  }
  if (session.text(uri)?.languageId !== 'markdown' && !isConfigurationFile(uri)) return;
  void workspace.loose.find(uri, (folder) => {
    folder.usePatterns(session.settingsOf(folder.uri));
    session.placeDocuments();
    scanner.scan(folder);
  });
}
