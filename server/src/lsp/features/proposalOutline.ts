import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { insertable, insertSection, type Match, type OutlineEntry, proposalOutline } from '../../core/index.ts';
import { INSERT_SECTION_REQUEST, type InsertedSection, OUTLINE_REQUEST, type OutlineRow } from '../../protocol.ts';
import { answerAbout, failure } from '../answer.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers the requests behind a view of what is left to write in each section. */
export function handleProposalOutline(connection: Connection, session: Session): void {
  answerAbout(connection, session, OUTLINE_REQUEST, ({ match }): OutlineRow[] =>
    proposalOutline(match).map((entry) => toRow(session.client.positions, match, entry)),
  );

  answerAbout(connection, session, INSERT_SECTION_REQUEST, ({ uri, match }, { section }): InsertedSection => {
    const wanted = insertable(match).find(({ index }) => index === section);
    if (!wanted) throw failure(l10n.t('This section is not missing any more.'));
    const withoutGuidance = !session.settingsOf(uri).insertGuidance;
    const { edits, after, target } = insertSection(match, wanted, { withoutGuidance });
    return {
      edit: toWorkspaceEdit(session, [{ uri, match, edits }]),
      target: session.client.positions.of(after, target),
    };
  });
}

function toRow(positions: Positions, match: Match, entry: OutlineEntry): OutlineRow {
  const { name, detail, kind, state, range, target, missing, children } = entry;
  return {
    name,
    detail,
    kind,
    ...(state && { state }),
    range: positions.of(match.document, range),
    target: positions.of(match.document, target),
    ...(missing && { section: missing.index }),
    children: children.map((child) => toRow(positions, match, child)),
  };
}
