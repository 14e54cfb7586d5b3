import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { ConfigurationError, writeTemplateChoice } from '../../core/index.ts';
import { oneLine } from '../../files/oneLine.ts';
import { CHOOSE_TEMPLATE_REQUEST, type ChosenTemplate } from '../../protocol.ts';
import { answer, failure, textOf } from '../answer.ts';
import type { Session } from '../session.ts';

const NEW_FILE = '.proposals.yaml';

/** Answers with the text that `.proposals.yaml` has once a document, or its folder, follows another template. */
export function handleChooseTemplate(connection: Connection, session: Session): void {
  answer(connection, session, CHOOSE_TEMPLATE_REQUEST, (params): ChosenTemplate => {
    const uri = textOf(params, 'uri');
    const folder = session.workspace.openFolderOf(uri);
    const path = folder?.pathOf(uri);
    if (!folder || path === undefined)
      throw failure(
        l10n.t('Open a Markdown file of the workspace first: the choice is kept in its folder, in .proposals.yaml.'),
      );
    const template = params['templateId'] === undefined ? undefined : textOf(params, 'templateId');
    if (template !== undefined && !folder.library.templates.some(({ id }) => id === template)) {
      throw failure(l10n.t('There is no template `{0}`.', oneLine(template)));
    }
    const isFolder = params['scope'] === 'folder';
    const { path: file, text } = folder.configurationFile ?? { path: NEW_FILE, text: '' };
    try {
      return {
        uri: folder.uriOf(file),
        text: writeTemplateChoice(text, { path: isFolder ? parentOf(path) : path, isFolder, template }),
      };
    } catch (error) {
      throw error instanceof ConfigurationError ? failure(error.message) : error;
    }
  });
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
