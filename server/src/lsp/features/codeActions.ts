import type { CodeAction, Command, Connection } from 'vscode-languageserver/node';
import { fixableIn, ownNumber } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { type Asked, answer, isObject, uriOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { beginActions } from './beginActions.ts';
import { statusActions } from './changeStatus.ts';
import { AUTOMATIC, isWanted } from './codeActionKinds.ts';
import { APPLY_FIX_COMMAND } from './commands.ts';
import { fixActions } from './fixActions.ts';
import { fixesAmong } from './fixesAmong.ts';
import type { Offering } from './fixOffers.ts';
import { moveActions } from './moveActions.ts';
import { templateFixes } from './templateFixes.ts';
import { Trials } from './trials.ts';
import { indexFixes } from './updateIndex.ts';

/** Offers the fixes for the problems at a range, and those that mend several problems at once. */
export function handleCodeActions(connection: Connection, session: Session, authors: Authors): void {
  const inClientsWords = (uri: string, actions: CodeAction[]) =>
    session.client.codeActionLiterals ? actions : actions.map((action) => toCommand(session, uri, action));

  answer(connection, session, 'textDocument/codeAction', async (params): Promise<(CodeAction | Command)[] | null> => {
    const uri = uriOf(params);
    const match = uri === undefined ? undefined : session.match(uri);
    const context = isObject(params['context']) ? params['context'] : {};
    const isAsked = context['triggerKind'] !== AUTOMATIC && isWanted('refactor.rewrite', context['only']);
    if (uri === undefined) return null;
    const ofIndex = isWanted('quickfix', context['only']) ? indexFixes(session, uri, params['range']) : [];
    if (!match) {
      const ofTemplate = isWanted('quickfix', context['only']) ? templateFixes(session, uri, params['range']) : [];
      const actions = [...ofTemplate, ...ofIndex, ...(isAsked ? beginActions(session, uri) : [])];
      return actions.length > 0 ? inClientsWords(uri, actions) : null;
    }
    const asked = { uri, match };
    const author = await authors.user(uri);
    const range = session.client.positions.rangeIn(match.document, params['range']);
    if (!range) return [];
    const shared = isWanted('quickfix', context['only'])
      ? [...(await fixesAmong(session, asked, range)), ...moveActions(session, asked, range)]
      : [];
    // What is asked about is gone.
    if (session.match(uri) !== match) return [];
    const { codeActionLiterals, codeActionResolve } = session.client;
    const trials = new Trials(!codeActionLiterals || !codeActionResolve);
    const offering = { match, options: fixOptions(session, asked, author), trials };
    const { actions, statuses } = fixActions(session, asked, range, context, offering, shared);
    const toStatus = isAsked ? statusActions(session, asked, range, author, statuses) : [];
    return inClientsWords(uri, [...ofIndex, ...actions, ...toStatus]);
  });
}

/** What fixes go by. What "Fix all" leaves as it is, is mended one by one or not at all. */
export function fixOptions(session: Session, { uri, match }: Asked, author: string | undefined): Offering['options'] {
  const path = session.workspace.folderOf(uri)?.pathOf(uri);
  const number = path === undefined ? undefined : ownNumber(path);
  const known = { severities: session.severitiesFor(uri), others: session.othersOf(uri, match) };
  return {
    today: localDate(),
    withoutGuidance: !session.settingsOf(uri).insertGuidance,
    isWanted: fixableIn(match, known, session.problems(uri)),
    ...session.contextOf(uri, match),
    ...(author !== undefined && { author }),
    ...(number !== undefined && { number }),
  };
}

function toCommand(session: Session, uri: string, { title, edit }: CodeAction): Command {
  return { title, command: APPLY_FIX_COMMAND, arguments: [edit, uri, session.text(uri)?.version] };
}
