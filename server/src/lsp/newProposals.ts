import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import { BUILTIN_TEMPLATES } from '../builtinTemplates.ts';
import { type ProposalValues, proposedFileName, renderProposal, type Template } from '../core/index.ts';
import { createProposal } from '../files/createProposal.ts';
import { gitAuthor } from '../files/gitAuthor.ts';
import { localDate } from '../files/localDate.ts';
import { oneLine } from '../files/oneLine.ts';
import {
  CREATE_FILE_REQUEST,
  type CreatedFile,
  NEW_PROPOSAL_REQUEST,
  type NewProposal,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../protocol.ts';
import { answer, failure, type Params, textOf } from './answer.ts';
import { settingsFor } from './configuration.ts';
import type { Session } from './session.ts';

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
    const { template, values } = await wanted(session, params, folderUri);
    const { folder } = await settingsFor(connection, session, folderUri);
    return {
      fileName: proposedFileName(values.title ?? '', localDate()),
      folder,
      snippet: renderProposal(template, values, 'snippet'),
    };
  });

  answer(connection, session, CREATE_FILE_REQUEST, async (params): Promise<CreatedFile> => {
    const folderUri = textOf(params, 'folderUri');
    const path = textOf(params, 'path');
    const root = pathOf(folderUri);
    if (root === undefined) throw failure(`Cannot create a file in ${folderUri}, which is not on this machine's disk.`);
    const { template, values } = await wanted(session, params, folderUri);
    try {
      const file = await createProposal(root, path, renderProposal(template, values, 'text'));
      return { uri: pathToFileURL(file).href, snippet: renderProposal(template, values, 'snippet') };
    } catch (error) {
      throw failure(error instanceof Error ? error.message : String(error));
    }
  });
}

async function wanted(
  session: Session,
  params: Params,
  folderUri: string | undefined,
): Promise<{ template: Template; values: ProposalValues }> {
  const id = textOf(params, 'templateId');
  const template = session.libraryFor(folderUri).templates.find((candidate) => candidate.id === id);
  if (!template) throw failure(`There is no template \`${oneLine(id)}\`.`);
  const title = oneLine(textOf(params, 'title'));
  if (title === '') throw failure('Expected a title, found none.');
  const cwd = folderUri === undefined ? undefined : pathOf(folderUri);
  const author = params['trusted'] === true ? await gitAuthor(cwd) : undefined;
  return { template, values: { title, date: localDate(), ...(author !== undefined && { author }) } };
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
