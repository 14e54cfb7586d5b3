import type { CodeAction } from 'vscode-languageserver/node';
import { touches } from '../../core/index.ts';
import { openTemplateProblems } from '../openTemplate.ts';
import { templateDiagnostic } from '../problemDiagnostics.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What mends an open template itself, where something at a range is wrong with it. */
export function templateFixes(session: Session, uri: string, at: unknown): CodeAction[] {
  const open = openTemplateProblems(session, uri);
  if (!open) return [];
  const { template, problems } = open;
  const { positions } = session.client;
  const asked = positions.rangeIn(template.document, at);
  return problems.flatMap((problem): CodeAction[] => {
    const { fix, range } = problem;
    if (!fix || !asked || !touches(range, asked)) return [];
    const edit = toWorkspaceEdit(session, [{ uri, match: template, edits: fix.edits }]);
    const diagnostics = [templateDiagnostic(positions, template, problem)];
    return [{ title: fix.title, kind: 'quickfix', diagnostics, edit }];
  });
}
