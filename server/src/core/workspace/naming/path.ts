import { baseOf, extensionOf, folderOf, SAME_NAME } from './files.ts';
import { padded } from './numbers.ts';
import { isYear } from './parts.ts';
import type { Naming } from './pattern.ts';
import { formatName, formatWords } from './words.ts';

export interface NewName {
  /** The words for it, where the naming has some. */
  readonly title: string;
  /** As `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` for names that hold the time. */
  readonly date: string;
  /** Where the naming has one. */
  readonly number?: number | undefined;
}

/**
 * The path of a new proposal: safe names only, whatever the title. Where a title gives no words, their place stays empty, as
 * in `0042-.md`: see `lacksWords`.
 */
export function proposedPath(naming: Naming, { title, date, number }: NewName): string {
  const last = baseOf(naming.folder);
  const isYearFolder =
    !naming.isChosen && isYear(last) && last <= date.slice(0, 4) && naming.scope === folderOf(naming.folder);
  const folder = isYearFolder ? joined(folderOf(naming.folder), date.slice(0, 4)) : naming.folder;
  const { head, words } = partsOf(naming, { title, date, number });
  const name = words === undefined ? head : head === '' ? words : head + naming.separator + words;
  if (naming.mainFile === undefined) return joined(folder, name + naming.extension);
  const main = naming.mainFile.startsWith(SAME_NAME) ? name + extensionOf(naming.mainFile) : naming.mainFile;
  return `${joined(folder, name)}/${main}`;
}

/** Whether a new proposal's name has words, and its title gives none: it has no letters and digits. */
export function lacksWords(naming: Naming, name: NewName): boolean {
  return partsOf(naming, name).words === '';
}

/** What comes before the words, and the words; undefined where names have none. */
function partsOf(naming: Naming, { title, date, number }: NewName): { head: string; words: string | undefined } {
  const day = naming.dateFormat && inFormat(date, naming.dateFormat);
  const shown = number === undefined ? numberStub(naming) : padded(number, naming.width);
  const head = `${naming.prefix}${day}${day && shown ? naming.joint : ''}${shown}`;
  const hasWords = naming.hasWords || head === '' || shown === naming.stub || (day !== '' && shown === '');
  if (!hasWords) return { head, words: undefined };
  return { head, words: head === '' ? formatName(title, naming.words) : formatWords(title, naming.words) };
}

function numberStub({ kind, stub = '' }: Naming): string {
  return kind === 'number' ? stub : '';
}

/** A number as the naming's files show it, `0042`. */
export function shownNumber(naming: Naming, number: number): string {
  return padded(number, naming.width);
}

/** A day, and the time where that is known, in a name's format. */
export function inFormat(date: string, format: string): string {
  const digits = date.replace(/\D/g, '').padEnd(14, '0');
  const units = [
    ['YYYY', 0, 4],
    ['MM', 4, 6],
    ['DD', 6, 8],
    ['hh', 8, 10],
    ['mm', 10, 12],
    ['ss', 12, 14],
  ] as const;
  return units.reduce((text, [unit, start, end]) => text.replace(unit, digits.slice(start, end)), format);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
