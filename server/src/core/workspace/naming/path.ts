import { baseOf, extensionOf, folderOf, SAME_NAME } from './files.ts';
import { padded } from './numbers.ts';
import { isYear } from './parts.ts';
import type { Naming } from './pattern.ts';
import { formatName, formatWords } from './words.ts';

export interface NewName {
  readonly title: string;
  /** As `YYYY-MM-DD`. */
  readonly date: string;
  /** Where the naming has one. */
  readonly number?: number | undefined;
}

/** The path of a new proposal: safe names only, whatever the title. */
export function proposedPath(naming: Naming, { title, date, number }: NewName): string {
  const last = baseOf(naming.folder);
  const isYearFolder = isYear(last) && last <= date.slice(0, 4) && naming.scope === folderOf(naming.folder);
  const folder = isYearFolder ? joined(folderOf(naming.folder), date.slice(0, 4)) : naming.folder;
  const day = naming.dateFormat && inFormat(date, naming.dateFormat);
  const shown = number === undefined ? numberStub(naming) : padded(number, naming.width);
  const head = `${naming.prefix}${day}${day && shown ? naming.joint : ''}${shown}`;
  const needsWords = naming.hasWords || shown === naming.stub || (day !== '' && shown === '');
  const words = head === '' ? formatName(title, naming.words) : needsWords ? formatWords(title, naming.words) : '';
  const name =
    words === '' || head === '' ? head + (words || (head ? '' : 'proposal')) : head + naming.separator + words;
  if (naming.mainFile === undefined) return joined(folder, name + naming.extension);
  const main = naming.mainFile.startsWith(SAME_NAME) ? name + extensionOf(naming.mainFile) : naming.mainFile;
  return `${joined(folder, name)}/${main}`;
}

function numberStub({ kind, stub = '' }: Naming): string {
  return kind === 'number' ? stub : '';
}

/** A number as the naming's files show it, `0042`. */
export function shownNumber(naming: Naming, number: number): string {
  return padded(number, naming.width);
}

/** A day in a name's format. */
export function inFormat(date: string, format: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
