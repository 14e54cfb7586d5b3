import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { builtinTemplates } from '../../builtinTemplates.ts';
import {
  followTemplate,
  lacksWords,
  learnNaming,
  namedBy,
  type ProposalValues,
  parseDocument,
  proposedPath,
  renderProposal,
  type Template,
  type TemplateLibrary,
  templateById,
} from '../../core/index.ts';
import { createNumbered } from '../../files/createNumbered.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
import { localDate, localTime } from '../../files/localDate.ts';
import { oneLine } from '../../files/oneLine.ts';
import { folderPath, suggestPath } from '../../files/suggestPath.ts';
import {
  CREATE_FILE_REQUEST,
  type CreatedFile,
  type GapRange,
  NEW_PROPOSAL_REQUEST,
  type NewProposal,
  TEMPLATES_REQUEST,
  type TemplateName,
} from '../../protocol.ts';
import { answer, failure, type Params, textOf } from '../answer.ts';
import { settingsFor } from '../configuration.ts';
import { diskPath } from '../diskPath.ts';
import type { Session } from '../session.ts';
import { tellUnseenBranches } from '../tellUnseenBranches.ts';
import { templateNamed } from '../templateNamed.ts';
import { uriBelow } from '../uris.ts';
import type { Scanner } from '../workspace/scanner.ts';
import { gapRanges } from './gaps.ts';

/** Answers the requests of `protocol.ts`. */
export function handleNewProposals(connection: Connection, session: Session, scanner: Scanner): void {
  answer(connection, session, TEMPLATES_REQUEST, async ({ folderUri, folder }): Promise<TemplateName[]> => {
    const folders = session.workspace.folders.filter(({ uri }) => folderUri === undefined || uri === folderUri);
    // Of a folder that is new, with all that is in it, not every editor tells.
    for (const folder of folders) scanner.lookAgain(folder);
    await Promise.all(folders.map((folder) => scanner.confirm(folder)));
    const learning = folders.flatMap((each) => session.learned.askForDecisions(each) ?? []);
    await Promise.all(learning);
    return [
      ...folders.flatMap(({ uri }) =>
        nearestFirst(session.libraryFor(uri), folder).map((template) => templateNamed(template, uri)),
      ),
      ...builtinTemplates().map((template) => templateNamed(template, undefined)),
    ];
  });

  answer(connection, session, NEW_PROPOSAL_REQUEST, async (params): Promise<NewProposal> => {
    const folderUri = params['folderUri'] === undefined ? undefined : textOf(params, 'folderUri');
    const { template, values, trusted } = await wanted(session, params, folderUri);
    const { folder, render } = await settingsOf(connection, session, params, template);
    const host = folderUri === undefined ? undefined : session.workspace.hostOf(folderUri);
    const { title } = values;
    if (!host) {
      const naming = learnNaming(undefined, [], { folder });
      const name = { title, date: values.date };
      const open = lacksWords(naming, name) && { lacksWords: true };
      const text = render(template, values);
      return { path: proposedPath(naming, name), ...open, text, ...firstGap(session, template, text) };
    }
    const suggested = await suggestPath(host, {
      template,
      title,
      date: localTime(),
      folder,
      trusted,
      all: () => allPaths(session, folderUri),
    });
    await tellUnseenBranches(connection, suggested.unseen);
    const { path, number } = suggested;
    const text = render(template, { ...values, ...namedBy(path, number, suggested.bare) });
    return {
      path,
      ...(number !== undefined && { number }),
      ...(suggested.lacksWords && { lacksWords: true }),
      text,
      ...firstGap(session, template, text),
    };
  });

  answer(connection, session, CREATE_FILE_REQUEST, async (params): Promise<CreatedFile> => {
    const folderUri = textOf(params, 'folderUri');
    const path = textOf(params, 'path');
    const host = session.workspace.hostOf(folderUri);
    if (host && !session.workspace.openFolderOf(folderUri))
      throw failure(l10n.t('Cannot create a file in {0}, which is not open here. Open that folder first.', folderUri));
    if (!host) throw failure(l10n.t("Cannot create a file in {0}, which is not on this machine's disk.", folderUri));
    const { template, values, trusted } = await wanted(session, params, folderUri);
    const { folder, render } = await settingsOf(connection, session, params, template);
    const proposed = params['number'] === undefined ? undefined : textOf(params, 'number');
    try {
      const all = () => allPaths(session, folderUri);
      const place = { template, title: values.title, date: localTime(), folder, trusted, all };
      const { naming, elsewhere, bare } = await suggestPath(host, place);
      const created = await createNumbered(
        host,
        { path, proposed, naming, elsewhere, date: place.date },
        (final, number) => render(template, { ...values, ...namedBy(final, number, bare) }),
      );
      const { text, ...where } = created;
      return { uri: uriBelow(folderUri, where.path), ...where, ...firstGap(session, template, text) };
    } catch (error) {
      throw failure(error instanceof Error ? error.message : String(error));
    }
  });
}

async function allPaths(session: Session, folderUri: string | undefined): Promise<readonly string[]> {
  const folder = folderUri === undefined ? undefined : session.workspace.openFolderOf(folderUri);
  return folder ? [...(await session.proposals.all(folder)).entries].map(({ path }) => path) : [];
}

/** Templates for a folder before all others, those that stand nearest first. */
function nearestFirst({ own, learned }: TemplateLibrary, folder: unknown): readonly Template[] {
  const all = [...own, ...learned.map((template) => ({ template, home: template.learned?.folder ?? '' }))];
  const isFor = (home: string) => home === folder || home === '' || `${folder}`.startsWith(`${home}/`);
  const rank = ({ home }: { home: string }) => (isFor(home) ? home.length : -1);
  const sorted = typeof folder === 'string' ? all.sort((a, b) => rank(b) - rank(a)) : all;
  return sorted.map(({ template }) => template);
}

/** The folder that somebody has chosen for new proposals, now or by a setting, and how the user wants them. */
async function settingsOf(
  connection: Connection,
  session: Session,
  params: Params,
  { learned }: Template,
): Promise<{ folder: string | undefined; render: (template: Template, values: ProposalValues) => string }> {
  const folderUri = params['folderUri'] === undefined ? undefined : textOf(params, 'folderUri');
  const { folder, insertGuidance } = await settingsFor(connection, session, folderUri);
  const chosen = params['folder'] === undefined ? undefined : textOf(params, 'folder');
  return {
    folder:
      chosen ??
      learned?.folder ??
      folderPath(folder) ??
      folderPath(session.libraryFor(folderUri).configuration.folder ?? ''),
    render: (template, values) => renderProposal(template, values, 'text', { withoutGuidance: !insertGuidance }),
  };
}

function firstGap({ client }: Session, template: Template, text: string): { readonly firstGap?: GapRange } {
  const [first] = gapRanges(client.positions, followTemplate(parseDocument(text), template));
  return first ? { firstGap: first } : {};
}

interface Wanted {
  readonly template: Template;
  readonly values: ProposalValues & { readonly title: string; readonly date: string };
  readonly trusted: boolean;
}

async function wanted(session: Session, params: Params, folderUri: string | undefined): Promise<Wanted> {
  const id = textOf(params, 'templateId');
  const template = templateById(session.libraryFor(folderUri), id);
  if (!template) throw failure(l10n.t('There is no template `{0}`.', oneLine(id)));
  const title = oneLine(textOf(params, 'title'));
  if (title === '') throw failure(l10n.t('Expected a title, found none.'));
  const cwd = folderUri === undefined ? undefined : diskPath(folderUri);
  // Git knows nothing of what is not on this machine's disk.
  const trusted = params['trusted'] === true && (folderUri === undefined || cwd !== undefined);
  const author = trusted ? await gitAuthor(cwd) : undefined;
  return { template, values: { title, date: localDate(), ...(author !== undefined && { author }) }, trusted };
}
