import { basename } from 'node:path';
import {
  addAll,
  applyEdits,
  ConfigurationError,
  chooseTemplate,
  parseDocument,
  writeTemplateChoice,
} from '../core/index.ts';
import { PathError } from '../files/checkPath.ts';
import { readConfigurationFile } from '../files/readConfigurationFile.ts';
import { changeWhole } from './changeWhole.ts';
import { type Console, printable } from './console.ts';
import { type Examined, examine } from './examine.ts';
import { findFiles } from './findFiles.ts';
import { findTemplate, TemplateError } from './findTemplate.ts';
import type { KeepingOptions } from './keeping.ts';
import { type Migrations, migrateFiles } from './migrateFiles.ts';
import { type MigratedFile, migrationJson, migrationText, stepsText } from './migrationReport.ts';
import { MigrationSource } from './migrationSource.ts';
import { ProposalError } from './openProposal.ts';
import { complainTo } from './openRoot.ts';
import { placeToKeep } from './placeToKeep.ts';
import { type Root, Roots } from './roots.ts';
import { TemplatesAtCreation } from './templatesAtCreation.ts';

export interface MigrateCommandOptions extends KeepingOptions {
  /** The revision in which the template stood by which the proposals were written; those of their days unless told. */
  readonly from?: string;
  /** The template that they are to follow; that which each follows unless told. */
  readonly to?: string;
  readonly write?: boolean;
  readonly format: 'text' | 'json';
}

type Migrated = Migrations['migrated'][number];

/** `proposals template migrate`: prints what brings proposals to their template as it is now, or to another one, or writes it; gives the exit code. */
export async function migrateProposals(
  paths: readonly string[],
  options: MigrateCommandOptions,
  console: Console,
): Promise<number> {
  const failures = new Set<string>();
  const tell = complainTo(console);
  const complain = (message: string) => {
    failures.add(message);
    tell(message);
  };
  try {
    const roots = new Roots(complain, tell, placeToKeep(options));
    const found = await findFiles(paths, roots, complain);
    const examined: Examined[] = [];
    for (const file of found) {
      const one = await examine(file, roots.rootOf(file));
      if (one && 'failure' in one) complain(one.failure);
      else if (one && isMeant(one, paths, options)) examined.push(one);
    }
    if (examined.length === 0 && failures.size === 0)
      complain(`${paths.join(', ')}: ${found.length === 0 ? 'no Markdown files' : 'no proposals'} there.`);
    const history = new TemplatesAtCreation();
    const source = new MigrationSource(options.from, history);
    const changed: MigratedFile[] = [];
    for (const root of new Set(examined.map((one) => one.root))) {
      const files = examined.filter((one) => one.root === root);
      const to = options.to === undefined ? undefined : await findTemplate(options.to, root, process.cwd());
      const { migrated, inDoubt, frozen } = await migrateFiles(files, { source, history, to });
      for (const { file } of inDoubt)
        tell(`${file.path}: several templates fit, so it was left as it is. Name one with --to.`);
      for (const { file } of frozen)
        tell(`${file.path}: left as it is, since by its status it is not to be changed any more.`);
      const own = [...migrated.filter(({ edits }) => edits.length > 0), ...(await choicesIn(root, migrated, tell))];
      if (options.write)
        await changeWhole(
          root.host,
          own.map(({ inRoot: path, before, edits, isNew }) => ({
            path,
            before: isNew ? undefined : before,
            after: applyEdits(before, edits),
          })),
        );
      addAll(changed, own);
    }
    if (history.note) tell(history.note);
    await roots.save();
    const isWritten = options.write === true;
    if (options.format === 'json') console.out(migrationJson(changed, isWritten));
    else console.out(isWritten ? changed.map(stepsText).join('') : migrationText(changed));
    const proposals = changed.filter(({ migration }) => migration).length;
    if (examined.length > 0) tell(summary(proposals, examined.length, isWritten));
    if (failures.size > 0) return 2;
    return changed.length > 0 && !isWritten ? 1 : 0;
  } catch (error) {
    if (!(error instanceof PathError || error instanceof ProposalError || error instanceof TemplateError)) throw error;
    tell(error.message);
    return 2;
  }
}

/** Whether a file is a proposal; to another template also one that follows none, where it was named itself. */
function isMeant({ match, file, choice }: Examined, paths: readonly string[], { to }: MigrateCommandOptions): boolean {
  if (match) return true;
  return (
    to !== undefined && choice.reason !== 'template' && paths.some((path) => basename(path) === basename(file.path))
  );
}

/** `.proposals.yaml` with the template of those that would not be known to follow it by themselves; nothing where all would. */
async function choicesIn(
  root: Root,
  migrated: readonly Migrated[],
  tell: (message: string) => void,
): Promise<readonly MigratedFile[]> {
  const { host, library } = root;
  const lost = migrated.filter(({ examined, migration, before, edits, inRoot }) => {
    if (!migration || examined.match?.template.id === migration.to.id) return false;
    const after = parseDocument(applyEdits(before, edits));
    return chooseTemplate(library, after, inRoot).template?.id !== migration.to.id;
  });
  if (lost.length === 0) return [];
  const known = await readConfigurationFile(host);
  const { path, text: before } = known ?? { path: '.proposals.yaml', text: '' };
  try {
    const after = lost.reduce(
      (text, { inRoot, migration }) =>
        writeTemplateChoice(text, { path: inRoot, isFolder: false, template: migration?.to.path ?? migration?.to.id }),
      before,
    );
    return [
      {
        path,
        inRoot: path,
        before,
        isNew: known === undefined,
        edits: [{ range: { start: 0, end: before.length }, newText: after }],
      },
    ];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    tell(`${printable(path)}: ${error.message}`);
    return [];
  }
}

function summary(changed: number, all: number, isWritten: boolean): string {
  const of = `${changed} of ${all} ${all === 1 ? 'proposal' : 'proposals'}`;
  if (isWritten) return `${of} changed.`;
  return changed === 0
    ? `nothing to change in ${all} ${all === 1 ? 'proposal' : 'proposals'}.`
    : `${of} would change. Nothing was written: add --write for that.`;
}
