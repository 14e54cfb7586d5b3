import { followTemplate, isFrozen, mendedIn, migrate, ownNumber, type Template, updateTarget } from '../core/index.ts';
import { once } from '../core/text/once.ts';
import { localDate } from '../files/localDate.ts';
import { type Examined, settled } from './examine.ts';
import { othersOf } from './judgeFiles.ts';
import type { MigratedFile } from './migrationReport.ts';
import type { MigrationSource } from './migrationSource.ts';
import { surroundings } from './surroundings.ts';
import type { TemplatesAtCreation } from './templatesAtCreation.ts';

export interface Migrating {
  readonly source: MigrationSource;
  readonly history: TemplatesAtCreation;
  /** The template that they are to follow; that which each follows unless given. */
  readonly to: Template | undefined;
}

/** What came of files. */
export interface Migrations {
  readonly migrated: readonly (MigratedFile & { readonly examined: Examined })[];
  /** Those for which several templates fit. */
  readonly inDoubt: readonly Examined[];
  /** Those that are not to be changed any more. */
  readonly frozen: readonly Examined[];
}

/** What brings files to a template. Those for which there is nothing to do have no edits. */
export async function migrateFiles(
  files: readonly Examined[],
  { source, history, to }: Migrating,
): Promise<Migrations> {
  // Reading all others takes a while: only where somebody asks them.
  const indexes = once(() => surroundings(files));
  const migrated = [];
  const inDoubt = [];
  const frozen = [];
  for (const one of files) {
    const indexOf = async () => (await indexes()).get(one.root);
    const examined = one.choice.rivals ? settled(one, (await indexOf())?.prevailingIn(one.row)) : one;
    const { file, root, path, choice, match: present } = examined;
    const document = examined.document();
    const written = present && !present.template.learned ? { root, path, match: present } : undefined;
    const { severities, frozen: said } = root.library.configuration;
    if (written && isFrozen(written.match, said)) {
      frozen.push(examined);
      continue;
    }
    const older = written && (await source.of(written));
    const target = to ?? updateTarget(root.library, choice, older);
    if (!target) {
      if (written) inDoubt.push(examined);
      continue;
    }
    const isSame = present?.template.id === target.id;
    // On the way to another template the one that it follows is the older one.
    const from = older ?? (isSame ? undefined : written?.match.template);
    // What is new in a template nobody has yet: only where nothing is known of its past the others have a say.
    const others = isSame && !from ? await othersOf(examined, await indexOf(), { practice: true, history }) : undefined;
    const number = ownNumber(path);
    const migration = migrate(document, target, {
      from,
      isMove: to !== undefined && !isSame,
      today: localDate(),
      leavesOpen: true,
      ...(number !== undefined && { number }),
      isAskedFor: mendedIn(isSame ? present : followTemplate(document, target), { severities, others }),
    });
    const { edits } = migration;
    migrated.push({ path: file.path, inRoot: path, before: document.text, edits, migration, examined });
  }
  return { migrated, inDoubt, frozen };
}
