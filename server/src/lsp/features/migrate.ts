import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver/node';
import { isFrozen, type Match, parseDocument, type Template, templateById } from '../../core/index.ts';
import { oneLine } from '../../files/oneLine.ts';
import { MIGRATE_REQUEST, type MigratedProposals } from '../../protocol.ts';
import { answer, failure, textOf, uriOf } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';
import { migrationOf, type ToMigrate, templateFor } from '../workspace/migrations.ts';
import { allProposals } from '../workspace/openProposals.ts';
import { placeOf } from '../workspace/placeOf.ts';
import { textNow } from '../workspace/textNow.ts';
import { migratedAnswer } from './migratedAnswer.ts';

/** Answers the request for what brings a proposal, or all of a template, to the template as it is now, or to another one. */
export function handleMigrate(connection: Connection, session: Session): void {
  answer(connection, session, MIGRATE_REQUEST, async (params): Promise<MigratedProposals> => {
    const uri = uriOf(params) ?? '';
    const text = session.text(uri)?.getText();
    if (text === undefined) throw failure(l10n.t('Open a proposal first.'));
    // Somebody may have committed since it was asked last.
    await session.history.refresh();
    if (params['isForAll'] === true) return forAll(session, uri);
    const wanted = params['templateId'] === undefined ? undefined : textOf(params, 'templateId');
    const library = session.libraryFor(uri);
    const to = wanted === undefined ? undefined : templateById(library, wanted);
    if (wanted !== undefined && (!to || to.learned))
      throw failure(l10n.t('There is no template `{0}`.', oneLine(wanted)));
    const one = { uri, document: parseDocument(text) };
    const { target, ...found } = await templateFor(session, one);
    const template = to ?? target;
    if (!template) throw failure(whyNone(found.present));
    if (isFrozenNow(session, uri, found.present))
      throw failure(l10n.t('By its status this proposal is not to be changed any more.'));
    const migration = await migrationOf(session, { ...one, ...found }, template, to !== undefined);
    return migratedAnswer(session, template, [{ ...one, migration }], { proposals: 1, frozen: 0 });
  });
}

function isFrozenNow(session: Session, uri: string, present: Match | undefined): boolean {
  return present !== undefined && isFrozen(present, session.libraryFor(uri).configuration.frozen);
}

function whyNone(present: Match | undefined): string {
  if (!present) return l10n.t('This document follows no template.');
  return present.template.learned
    ? l10n.t('Nobody wrote the template of this proposal. Use "Create a Template from These Proposals" first.')
    : l10n.t('Several templates fit this proposal. Use "Choose Template…" first.');
}

/** All proposals of a folder that follow a template, be it that of a proposal or the document itself. */
async function forAll(session: Session, uri: string): Promise<MigratedProposals> {
  const { folder, path } = placeOf(session, uri);
  const template = await templateOf(session, folder, uri, path);
  const index = await allProposals(session, folder);
  const paths = [...index.entries].flatMap((entry) => (entry.template === template.id ? [entry.path] : [])).sort();
  const changed: ToMigrate[] = [];
  let frozen = 0;
  for (const each of paths) {
    // Others have a turn.
    await new Promise((resolve) => setImmediate(resolve));
    const text = await textNow(session, folder, each);
    if (text === undefined) continue;
    const one = { uri: folder.uriOf(each), document: parseDocument(text) };
    const { target, ...found } = await templateFor(session, one);
    if (target?.id !== template.id) continue;
    if (isFrozenNow(session, one.uri, found.present)) frozen++;
    else changed.push({ ...one, migration: await migrationOf(session, { ...one, ...found }, target) });
  }
  return migratedAnswer(session, template, changed, { proposals: paths.length, frozen });
}

async function templateOf(session: Session, folder: Folder, uri: string, path: string): Promise<Template> {
  const own = folder.library.own.find(({ template }) => template.path === path)?.template;
  if (own) return own;
  const text = session.text(uri)?.getText() ?? '';
  const { target, present } = await templateFor(session, { uri, document: parseDocument(text) });
  if (!target) throw failure(whyNone(present));
  return target;
}
