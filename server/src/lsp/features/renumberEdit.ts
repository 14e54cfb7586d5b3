import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Match } from '../../core/index.ts';
import { PathError } from '../../files/checkPath.ts';
import { companionsOf } from '../../proposals/companions.ts';
import { movedFiles } from '../../proposals/movedFiles.ts';
import { planRenumbering, type RenumberingPlan } from '../../proposals/planRenumbering.ts';
import { failure } from '../answer.ts';
import type { Session } from '../session.ts';
import { catalogOf } from '../workspace/catalogs.ts';
import type { Folder } from '../workspace/folder.ts';
import { movingEdit, textsOf } from './moving.ts';

/** A proposal of a folder that is to have another number. */
export interface ToRenumber {
  readonly folder: Folder;
  /** Relative to the folder. */
  readonly path: string;
  readonly match: Match;
  /** The number as somebody wrote it; undefined for the next free one. */
  readonly wanted: string | undefined;
  /** Whether git may be asked for what stands on other branches. */
  readonly trusted: boolean;
}

export interface RenumberEdit {
  readonly plan: RenumberingPlan;
  /** As one step: the texts, and then the names of the files. */
  readonly edit: WorkspaceEdit;
  /** The texts before, by path. */
  readonly textAt: ReadonlyMap<string, string>;
}

/**
 * What gives a proposal another number, as an edit of all that names it.
 * @throws ResponseError with words for the user
 */
export async function renumberEdit(
  session: Session,
  { folder, path, match, wanted, trusted }: ToRenumber,
): Promise<RenumberEdit> {
  if (!folder.host) throw failure(l10n.t('This document is in no folder.'));
  if (!session.client.renames)
    throw failure(l10n.t('This editor cannot rename files. Use `proposals renumber` on the command line.'));
  const { index, files } = await catalogOf(session, folder);
  const entry = index.of(path);
  if (!entry) throw failure(l10n.t('This document follows no template.'));
  const texts = await textsOf(session, folder, [...files, ...(await companionsOf(folder.host, path))]);
  const plan = await planRenumbering(folder.host, { index, entry, match, wanted, texts, trusted }).catch((error) => {
    throw error instanceof PathError ? failure(error.message) : error;
  });
  const textAt = new Map(texts.map((one) => [one.path, one.text]));
  const moves = await movedFiles(folder.host, plan.moves);
  return { plan, edit: movingEdit(session, folder, { ...plan, moves }, texts), textAt };
}
