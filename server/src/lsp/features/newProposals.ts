import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { BUILTIN_TEMPLATES } from '../../builtinTemplates.ts';
import {
  learnNaming,
  namedBy,
  type ProposalValues,
  proposedPath,
  renderProposal,
  type Template,
} from '../../core/index.ts';
import { createNumbered } from '../../files/createNumbered.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
import { localDate } from '../../files/localDate.ts';
import { oneLine } from '../../files/oneLine.ts';
import { folderPath, suggestPath } from '../../files/suggestPath.ts';
import {
  CREATE_FILE_REQUEST,
  type CreatedFile,
  NEW_PROPOSAL_REQUEST,
  type NewProposal,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../protocol.ts';
import { answer, failure, type Params, textOf } from '../answer.ts';
import { settingsFor } from '../configuration.ts';
import type { Session } from '../session.ts';
import { diskPath } from '../uris.ts';

/** Answers the requests of `protocol.ts`. */
export function handleNewProposals(connection: Connection, session: Session): void {
  answer(connection, session, TEMPLATES_REQUEST, ({ folderUri }): TemplateName[] => {
    const folders = session.workspace.folders.filter(({ uri }) => folderUri === undefined || uri === folderUri);
    const own = folders.flatMap(({ uri, library }) =>
      library.own.map(({ template: { id, name, path = id } }) => ({ id, name, path, folderUri: uri })),
    );
    return [...own, ...BUILTIN_TEMPLATES.map(({ id, name }) => ({ id, name }))];
  });

  answer(connection, session, NEW_PROPOSAL_REQUEST, async (params): Promise<NewProposal> => {
    const folderUri = params['folderUri'] === undefined ? undefined : textOf(params, 'folderUri');
    const { template, values, trusted } = await wanted(session, params, folderUri);
    const { folder, render } = await settingsOf(connection, session, folderUri);
    const root = folderUri === undefined ? undefined : diskPath(folderUri);
    if (root === undefined) {
      const path = proposedPath(learnNaming(undefined, [], { folder }), { title: values.title, date: values.date });
      return { path, snippet: render(template, values, 'snippet') };
    }
    const { path, number } = await suggestPath(root, {
      template,
      title: values.title,
      date: values.date,
      folder,
      trusted,
    });
    const named = { ...values, ...namedBy(path, number) };
    return {
      path,
      ...(number !== undefined && { number }),
      snippet: render(template, named, 'snippet'),
    };
  });

  answer(connection, session, CREATE_FILE_REQUEST, async (params): Promise<CreatedFile> => {
    const folderUri = textOf(params, 'folderUri');
    const path = textOf(params, 'path');
    const root = diskPath(folderUri);
    if (root === undefined)
      throw failure(l10n.t("Cannot create a file in {0}, which is not on this machine's disk.", folderUri));
    const { template, values, trusted } = await wanted(session, params, folderUri);
    const { folder, render } = await settingsOf(connection, session, folderUri);
    const proposed = params['number'] === undefined ? undefined : textOf(params, 'number');
    try {
      const { naming, elsewhere } = await suggestPath(root, {
        template,
        title: values.title,
        date: values.date,
        folder,
        trusted,
      });
      let snippet = '';
      const created = await createNumbered(
        root,
        { path, proposed, naming, elsewhere, date: values.date },
        (final, number) => {
          const named = { ...values, ...namedBy(final, number) };
          snippet = render(template, named, 'snippet');
          return render(template, named, 'text');
        },
      );
      const { file, isRenumbered } = created;
      return { uri: pathToFileURL(file).href, path: created.path, isRenumbered, snippet };
    } catch (error) {
      throw failure(error instanceof Error ? error.message : String(error));
    }
  });
}

/** The folder that the team or the user has chosen for new proposals, and how the user wants them. */
async function settingsOf(
  connection: Connection,
  session: Session,
  folderUri: string | undefined,
): Promise<{ folder: string | undefined; render: typeof renderProposal }> {
  const { folder, insertGuidance } = await settingsFor(connection, session, folderUri);
  return {
    folder: folderPath(folder) ?? folderPath(session.libraryFor(folderUri).configuration.folder ?? ''),
    render: (template, values, as) => renderProposal(template, values, as, { withoutGuidance: !insertGuidance }),
  };
}

interface Wanted {
  readonly template: Template;
  readonly values: ProposalValues & { readonly title: string; readonly date: string };
  readonly trusted: boolean;
}

async function wanted(session: Session, params: Params, folderUri: string | undefined): Promise<Wanted> {
  const id = textOf(params, 'templateId');
  const template = session.libraryFor(folderUri).templates.find((candidate) => candidate.id === id);
  if (!template) throw failure(l10n.t('There is no template `{0}`.', oneLine(id)));
  const title = oneLine(textOf(params, 'title'));
  if (title === '') throw failure(l10n.t('Expected a title, found none.'));
  const cwd = folderUri === undefined ? undefined : diskPath(folderUri);
  const trusted = params['trusted'] === true;
  const author = trusted ? await gitAuthor(cwd) : undefined;
  return { template, values: { title, date: localDate(), ...(author !== undefined && { author }) }, trusted };
}
