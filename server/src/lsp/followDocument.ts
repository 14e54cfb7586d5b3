import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Choice,
  chooseTemplate,
  followTemplate,
  type Match,
  type ProposalDocument,
  parseDocument,
  rowOf,
  type Standing,
} from '../core/index.ts';
import type { Session } from './session.ts';

/** Which template an open document follows, and how far. */
export interface Followed {
  readonly document: ProposalDocument;
  readonly choice: Choice;
  /** None for a document that is no proposal. */
  readonly match: Match | undefined;
  /** Where it stands among others; undefined where these are not asked. */
  readonly standing: Standing | undefined;
  /** Whether its neighbours decide which template that is. */
  readonly asksNeighbours: boolean;
  /** Gives what to wait for until it is known whether the records beside it agree on something; undefined where nobody need wait. */
  readonly learning: () => Promise<void> | undefined;
}

/**
 * Lays a document beside the template that it follows, be it today's or that of its day; in doubt beside the one that its neighbours follow.
 * @param before the document as it was a change ago
 */
export function followDocument(session: Session, text: TextDocument, before?: ProposalDocument): Followed {
  const { uri } = text;
  const { workspace, peers, history, learned } = session;
  const library = session.libraryFor(uri);
  const document = parseDocument(text.getText(), { before });
  const folder = workspace.folderOf(uri);
  const path = folder?.pathOf(uri);
  const first = chooseTemplate(library, document, path);
  const asksOthers = first.reason === 'unmatched' || first.template?.learned !== undefined;
  const isAsked = asksOthers && folder && path !== undefined && session.settingsOf(uri).practice;
  const prevailing = first.rivals && peers.prevailing(uri);
  const choice = prevailing ? chooseTemplate(library, document, path, prevailing) : first;
  const { template, evidence } = choice;
  const present = template && followTemplate(document, template, evidence);
  const wantsItsDay = library.configuration.templateAtCreation || session.settingsOf(uri).templateAtCreation;
  const mayBeOlder = wantsItsDay && (present !== undefined || choice.reason === 'unmatched');
  // What records agree on was never in the history.
  const written = present?.template.learned ? undefined : present;
  const match = (mayBeOlder ? history.ofItsDay(uri, document, written, library) : undefined) ?? present;
  return {
    document,
    choice: {
      ...choice,
      template: match?.template,
      evidence: match?.evidence ?? evidence,
      reason: match && !present ? 'location' : choice.reason,
    },
    match,
    standing: present && peers.standing(uri, present, first.rivals !== undefined),
    asksNeighbours: first.rivals !== undefined,
    learning: () => (isAsked ? learned.ask(folder, rowOf(path)) : undefined),
  };
}
