import { type ProposalFile, proposalsByFolder } from './files.ts';
import { scopeOf } from './folder.ts';
import { highestOf } from './numbers.ts';
import { lettersOf, readName } from './parts.ts';
import { inFormat } from './path.ts';
import type { Naming } from './pattern.ts';

/**
 * The next free number: one more than the highest; gaps are not filled. Undefined where names have no number, or where
 * others give it.
 * @param paths of the workspace and of all branches
 * @param date today, where numbers start anew with each year or day
 */
export function nextNumber(naming: Naming, paths: readonly string[], date = ''): number | undefined {
  if (naming.stub !== undefined || (naming.kind !== 'number' && naming.joint === '')) return undefined;
  const day = naming.kind === 'date' && date !== '' ? inFormat(date, naming.dateFormat) : undefined;
  const files = filesOf(naming, paths);
  return highestOf(numbersIn(naming, files, day)) + 1;
}

/** Whether one of some files has a number already. */
export function isTaken(naming: Naming, paths: readonly string[], number: number, date = ''): boolean {
  const day = naming.kind === 'date' && date !== '' ? inFormat(date, naming.dateFormat) : undefined;
  return numbersIn(naming, filesOf(naming, paths), day).includes(number);
}

function filesOf({ prefix }: Naming, paths: readonly string[]): readonly ProposalFile[] {
  return [...proposalsByFolder(paths, lettersOf(prefix)).values()].flat();
}

/** The numbers that files have in a naming's row. */
export function numbersIn(
  naming: Pick<Naming, 'scope' | 'kind' | 'prefix'>,
  files: readonly ProposalFile[],
  day: string | undefined,
): number[] {
  const letters = lettersOf(naming.prefix);
  return files
    .filter(({ folder, parts }) => {
      const other = lettersOf(parts.prefix);
      const isOfRow = letters === '' || other === '' || other === letters;
      const isOfKind = naming.kind === 'date' ? parts.date === day && parts.joint !== '' : parts.date === '';
      return isIn(folder, naming.scope) && isOfRow && isOfKind && parts.number !== '';
    })
    .map(({ parts }) => Number(parts.number));
}

/** The number in a path that follows the naming, as it is written; undefined where there is none. */
export function numberIn(naming: Naming, path: string): string | undefined {
  const files = filesOf(naming, [path]);
  const [file] = files.filter(({ folder }) => isIn(folder, naming.scope));
  return file?.parts.number || undefined;
}

/** Whether a folder's proposals have their numbers from a row. */
export function isIn(folder: string, scope: string): boolean {
  return folder === scope || scopeOf(folder) === scope || (scope !== '' && folder.startsWith(`${scope}/`));
}

/** A path that follows the naming with another number in it, which has as many digits at least where zeros come first now. */
export function withNumber(naming: Naming, path: string, number: string): string {
  const old = numberIn(naming, path);
  if (old === undefined) return path;
  const shown = old.startsWith('0') ? number.padStart(old.length, '0') : number;
  const names = path.split('/');
  const stems = new Set(filesOf(naming, [path]).map(({ stem }) => stem));
  return names
    .map((name) => {
      const stem = name.replace(/\.(?:md|markdown)$/i, '');
      if (!stems.has(stem)) return name;
      const { prefix, date, joint } = readName(stem, () => true);
      const at = prefix.length + date.length + joint.length;
      return name.slice(0, at) + shown + name.slice(at + old.length);
    })
    .join('/');
}
