import type { Diagnostic } from 'vscode-languageserver/node';
import { judgeIndexes } from '../core/index.ts';
import { configurationDiagnostics, type FileDiagnostics } from './configurationDiagnostics.ts';
import { openTemplateProblems } from './openTemplate.ts';
import { indexDiagnostic, problemDiagnostic, templateDiagnostic } from './problemDiagnostics.ts';
import type { Session } from './session.ts';

/** In milliseconds: examining a template, and a proposal among others, takes longer than a key may: it waits until nobody has typed for so long. */
export const PAUSE_MS = 200;

/** What is wrong with an open proposal, its indexes included, or with the indexes of any other open document. */
export function documentDiagnostics(session: Session, uri: string): Diagnostic[] {
  const { positions } = session.client;
  const match = session.match(uri);
  const own = match
    ? session.problems(uri).map((problem) => problemDiagnostic(positions, match, problem, session.templateUri(uri)))
    : [];
  return [...own, ...indexDiagnostics(session, uri)];
}

function indexDiagnostics(session: Session, uri: string): Diagnostic[] {
  const found = session.indexes.of(uri);
  const told = found ? judgeIndexes(found.problems, session.severitiesFor(uri)) : [];
  return found ? told.map((problem) => indexDiagnostic(session.client.positions, found.document, problem)) : [];
}

/** What is wrong with an open template itself. */
export function templateDiagnostics(session: Session, uri: string): Diagnostic[] {
  const open = openTemplateProblems(session, uri);
  if (!open) return [];
  return open.problems.map((problem) => templateDiagnostic(session.client.positions, open.template, problem));
}

/** What is wrong with each `.proposals.yaml` of the folders that were looked into, whether it is open or not. */
export function allConfigurationDiagnostics({ client, workspace }: Session): FileDiagnostics[] {
  return workspace.all
    .filter(({ ready }) => ready.isOpen)
    .flatMap((folder) => configurationDiagnostics(client.positions, folder));
}
