import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from '../../server/src/lsp/client.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';
import { rfc } from './opened.ts';

const document = (uri: string, text: string) => TextDocument.create(uri, 'markdown', 1, text);

test('explains which template a document follows, and why', () => {
  const session = new Session(clientOf({}), true, () => undefined);
  session.workspace.open(['file:///nowhere%20space']);
  const open = (path: string, text: string) => session.set(document(`file:///nowhere%20space/${path}`, text));
  expect(open('adr/template.md', ADR)).toBe(true);
  expect(open('adr/0001-queue.md', decision())).toBe(false);
  open('x/rfc.md', rfc);
  open('README.md', '# Read me\n');
  open('.proposals.yaml', 'documents: { chosen.md: rfc }');
  open('chosen.md', 'Anything.');
  session.set(document('untitled:Untitled-1', rfc));
  const explain = (path: string) => session.explain(`file:///nowhere%20space/${path}`);

  expect(explain('adr/0001-queue.md')).toEqual({
    template: {
      id: 'adr/template.md',
      name: 'ADR',
      path: 'adr/template.md',
      folderUri: 'file:///nowhere%20space',
      isForDecisions: true,
    },
    reason: 'location',
    evidence: ['beside its template', '2 of 2 fields', '3 of 3 sections'],
  });
  expect(explain('x/rfc.md')).toMatchObject({ template: { id: 'rfc', name: 'RFC' }, reason: 'evidence' });
  expect(explain('adr/template.md')).toMatchObject({ template: undefined, reason: 'template' });
  expect(explain('README.md')).toEqual({ template: undefined, reason: 'none', evidence: [] });
  expect(explain('chosen.md')).toMatchObject({ template: { id: 'rfc' }, reason: 'chosen' });
  expect(session.explain('untitled:Untitled-1')).toMatchObject({ template: { id: 'rfc' } });
  expect(explain('closed.md')).toBeUndefined();
  // However a client escapes a URI.
  expect(session.templateUri('file:///nowhere%20space/adr/0001-queue.md')).toBe(
    'file:///nowhere%20space/adr/template.md',
  );
  expect(session.libraryFor('file:///nowhere space').own).toHaveLength(1);
});
