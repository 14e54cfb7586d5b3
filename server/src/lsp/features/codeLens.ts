import * as l10n from '@vscode/l10n';
import type { CodeLens, Connection } from 'vscode-languageserver/node';
import { CHANGE_STATUS_COMMAND, MIGRATE_COMMAND } from '../../protocol.ts';
import { type Asked, answerAbout } from '../answer.ts';
import type { Session } from '../session.ts';
import { choicesFor } from './changeStatus.ts';
import { SET_STATUS_COMMAND, SHOW_GAP_COMMAND } from './commands.ts';
import { gapRanges } from './gaps.ts';
import { progressIn } from './status.ts';

/** A line above which something is offered, and what. */
interface Offer {
  readonly offset: number;
  readonly title: string;
  readonly command: string;
  readonly given?: readonly unknown[];
}

/**
 * Offers to change the status, above the line where it stands, and to update a proposal that is judged by an older revision of its
 * template, above its title; there how much is left to write as well, for a client that shows it nowhere else. Only what the client has
 * the command for, or leaves to the server.
 */
export function handleCodeLens(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/codeLens', (asked): CodeLens[] => {
    const offers = [older(session, asked), left(session, asked), status(session, asked)];
    return offers.flatMap((offer) => (offer ? [lens(session, asked, offer)] : []));
  });
}

function lens(session: Session, { uri, match }: Asked, { offset, title, command, given = [] }: Offer): CodeLens {
  const start = session.client.positions.at(match.document, offset);
  return { range: { start, end: start }, command: { title, command, arguments: [uri, ...given] } };
}

/** A proposal that is judged by its template as it was on its day, which is another one by now. */
function older(session: Session, { uri, match }: Asked): Offer | undefined {
  const { template } = match;
  const today = session.libraryFor(uri).own.find((own) => own.template.id === template.id)?.template;
  const isOlder = today !== undefined && today.document.text !== template.document.text;
  if (!session.client.migrateCommand || !isOlder) return undefined;
  const title = l10n.t('Update to the Template as It Is Now…');
  return { offset: match.title?.heading.start ?? 0, title, command: MIGRATE_COMMAND };
}

/** A proposal in which something is still to be written. */
function left(session: Session, { uri, match }: Asked): Offer | undefined {
  const { status: isShown, commands, positions } = session.client;
  if (isShown || !commands.includes(SHOW_GAP_COMMAND)) return undefined;
  const progress = progressIn(session, uri);
  const open = progress ? progress.wanted - progress.written : 0;
  if (!progress || open === 0 || gapRanges(positions, match).length === 0) return undefined;
  const title = l10n.t('{0} of {1} sections left', open, progress.wanted);
  return { offset: match.title?.heading.start ?? 0, title, command: SHOW_GAP_COMMAND };
}

/** A client without a list to choose from is offered what comes next. */
function status(session: Session, asked: Asked): Offer | undefined {
  const { statusCommand, commands } = session.client;
  if (!statusCommand && !commands.includes(SET_STATUS_COMMAND)) return undefined;
  const found = choicesFor(session, asked);
  if (!found?.range) return undefined;
  const offset = found.range.start;
  if (statusCommand) return { offset, title: l10n.t('Change Status…'), command: CHANGE_STATUS_COMMAND };
  const next = found.choices.find(({ isNext, asksForProposal }) => isNext && !asksForProposal);
  if (!next) return undefined;
  const title = found.current === undefined ? next.name : `${found.current} → ${next.name}`;
  const given = [session.text(asked.uri)?.version, next.value];
  return { offset, title, command: SET_STATUS_COMMAND, given };
}
