import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { folderPath } from '../../files/suggestPath.ts';
import { learnTemplateIn } from '../../learnTemplateIn.ts';
import { LEARN_TEMPLATE_REQUEST, type LearnedTemplate } from '../../protocol.ts';
import { answer, failure, textOf } from '../answer.ts';
import type { Session } from '../session.ts';

/** Learns templates from the records in folders. */
export function handleLearnTemplate(connection: Connection, session: Session): void {
  answer(connection, session, LEARN_TEMPLATE_REQUEST, async (params): Promise<LearnedTemplate> => {
    const host = session.workspace.folders.find(({ uri }) => uri === textOf(params, 'folderUri'))?.host;
    if (!host) throw failure(l10n.t('No such workspace folder.'));
    const learned = await learnTemplateIn(host, folderPath(textOf(params, 'folder')));
    if ('why' in learned) throw failure(learned.why);
    return { text: learned.template };
  });
}
