import * as l10n from '@vscode/l10n';
import { failure } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** Where a document stands among files. */
export interface Place {
  readonly folder: Folder;
  /** Relative to the folder. */
  readonly path: string;
}

/**
 * The open folder that a document stands in: only there other files are changed, made or given other names.
 * @throws ResponseError with words for the user where there is none, or its files cannot be had
 */
export function placeOf(session: Session, uri: string): Place {
  const folder = session.workspace.openFolderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder?.host || path === undefined)
    throw failure(l10n.t('This document is in no folder that is open here. Open its folder first.'));
  return { folder, path };
}
