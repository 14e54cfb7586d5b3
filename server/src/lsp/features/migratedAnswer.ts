import * as l10n from '@vscode/l10n';
import type { CreateFile, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  applyEdits,
  ConfigurationError,
  chooseTemplate,
  keptInWords,
  parseDocument,
  stepInWords,
  type Template,
  writeTemplateChoice,
} from '../../core/index.ts';
import type { MigratedDocument, MigratedProposals } from '../../protocol.ts';
import { failure } from '../answer.ts';
import type { Session } from '../session.ts';
import type { ToMigrate } from '../workspace/migrations.ts';
import { type Changed, creationOf, toWorkspaceEdit } from './workspaceEdit.ts';

const NEW_FILE = '.proposals.yaml';

/** What brings documents to a template, as an edit and in words: those that change, and `.proposals.yaml` where one would not be known to follow it. */
export function migratedAnswer(
  session: Session,
  template: Template,
  all: readonly ToMigrate[],
  counts: Pick<MigratedProposals, 'proposals' | 'frozen'>,
): MigratedProposals {
  const changed = all.filter(({ migration }) => migration.edits.length > 0);
  const choice = choiceFor(session, template, all);
  const files = changed.map(
    ({ uri, document, migration }): MigratedDocument => ({
      uri,
      steps: migration.steps.map(stepInWords),
      kept: migration.kept.map(keptInWords),
      isThere: true,
      text: applyEdits(document.text, migration.edits),
    }),
  );
  const edits = changed.map(
    ({ uri, document, migration }): Changed => ({
      uri,
      match: { document },
      edits: migration.edits,
    }),
  );
  return {
    template: template.name,
    ...counts,
    files: [...files, ...(choice ? [choice.file] : [])],
    leftOut: all.length === 1 ? (all[0]?.migration.leftOut ?? []) : [],
    edit: choice
      ? withFirst(toWorkspaceEdit(session, [...edits, choice.changed]), choice.creation)
      : toWorkspaceEdit(session, edits),
  };
}

/** A file is made before it is written to. */
function withFirst(edit: WorkspaceEdit, creation: CreateFile | undefined): WorkspaceEdit {
  return creation ? { ...edit, documentChanges: [creation, ...(edit.documentChanges ?? [])] } : edit;
}

interface ChoiceEdit {
  readonly file: MigratedDocument;
  readonly changed: Changed;
  /** Where there is no such file yet. */
  readonly creation: CreateFile | undefined;
}

/** What has `.proposals.yaml` say that documents follow a template which they would not be known to follow by themselves. */
function choiceFor(session: Session, template: Template, all: readonly ToMigrate[]): ChoiceEdit | undefined {
  const [first] = all;
  const folder = first && session.workspace.openFolderOf(first.uri);
  if (!folder) return undefined;
  const lost = all.flatMap(({ uri, document, migration }) => {
    const path = folder.pathOf(uri);
    const after = parseDocument(applyEdits(document.text, migration.edits));
    const isKnown = path === undefined || chooseTemplate(folder.library, after, path).template?.id === template.id;
    return isKnown ? [] : [path];
  });
  if (lost.length === 0) return undefined;
  const known = folder.configurationFile;
  const { path, text } = known ?? { path: NEW_FILE, text: '' };
  if (!known && !session.client.creates)
    throw failure(l10n.t('This editor cannot make the file `.proposals.yaml`. Make it first.'));
  try {
    const newText = lost.reduce(
      (now, each) => writeTemplateChoice(now, { path: each, isFolder: false, template: template.id }),
      text,
    );
    const uri = folder.uriOf(path);
    const steps = [l10n.t('Say in .proposals.yaml that it follows "{0}"', template.name)];
    return {
      file: { uri, steps, kept: [], isThere: known !== undefined, text: newText },
      changed: {
        uri,
        match: { document: parseDocument(text) },
        edits: [{ range: { start: 0, end: text.length }, newText }],
      },
      creation: known ? undefined : creationOf(session, uri),
    };
  } catch (error) {
    throw error instanceof ConfigurationError ? failure(error.message) : error;
  }
}
