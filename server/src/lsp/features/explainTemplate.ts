import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { explainTemplate, explanationMarkdown, type Template, templateById } from '../../core/index.ts';
import { existsBelow } from '../../files/nodeHost.ts';
import { oneLine } from '../../files/oneLine.ts';
import { EXPLAIN_TEMPLATE_REQUEST, type ExplainedTemplate } from '../../protocol.ts';
import { answer, failure, type Params, uriOf } from '../answer.ts';
import { diskPath } from '../diskPath.ts';
import { openTemplate } from '../openTemplate.ts';
import type { Session } from '../session.ts';

/** Explains templates, open or known. */
export function handleExplainTemplate(connection: Connection, session: Session): void {
  answer(connection, session, EXPLAIN_TEMPLATE_REQUEST, (params): ExplainedTemplate => {
    const { template, root, uri } = wanted(session, params);
    const explanation = explainTemplate(template, {
      ...(root !== undefined && { exists: existsBelow(root) }),
      practice: uri === undefined ? undefined : session.peers.practice(uri, template.id),
    });
    const linkTo = typeof params['linkTo'] === 'string' ? params['linkTo'] : uri;
    return {
      explanation,
      markdown: explanationMarkdown(explanation, linkTo === undefined ? undefined : (line) => `${linkTo}#L${line}`),
    };
  });
}

interface Wanted {
  readonly template: Template;
  /** The folder that the template's path is below; none for what is in no file. */
  readonly root?: string | undefined;
  readonly uri?: string;
}

function wanted(session: Session, params: Params): Wanted {
  const uri = uriOf(params);
  if (uri !== undefined) {
    const open = openTemplate(session, uri);
    if (!open) throw failure(l10n.t('{0} is not open.', oneLine(uri)));
    return { ...open, uri };
  }
  const id = params['templateId'];
  const folderUri = typeof params['folderUri'] === 'string' ? params['folderUri'] : undefined;
  const template = typeof id === 'string' ? templateById(session.libraryFor(folderUri), id) : undefined;
  if (!template) throw failure(l10n.t('There is no template `{0}`.', oneLine(String(id))));
  const folder = folderUri === undefined ? undefined : session.workspace.folderOf(folderUri);
  if (template.path === undefined || !folder) return { template };
  return { template, root: diskPath(folder.uri), uri: folder.uriOf(template.path) };
}
