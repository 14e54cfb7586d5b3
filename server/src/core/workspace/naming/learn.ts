import { isProposalWord } from '../../language/kinds.ts';
import { mostCommon } from '../../text/mostCommon.ts';
import type { ProposalFile } from './files.ts';
import { isSurelyNumbered } from './folder.ts';
import { widthOf } from './numbers.ts';
import { isYear, lettersOf, type NameParts } from './parts.ts';
import type { NamePattern, Naming } from './pattern.ts';
import { readStyle } from './words.ts';

const RECENT = 12;

/** How most of the recent ones of some files are named. */
export function learnFrom(found: readonly ProposalFile[], model: NamePattern | undefined, name: string): NamePattern {
  const files = areYears(found) ? found.map(datedByYear) : found;
  const kind = kindOf(files, model);
  const ofKind = inOrder(files.filter(({ parts }) => kindOfName(parts) === kind));
  const named = ofKind.filter(({ parts }) => isPrefixFor(parts.prefix, name));
  const recent = (named.length > 0 ? named : ofKind).slice(-RECENT);
  const most = <Value>(read: (file: ProposalFile) => Value) => mostCommon(recent.map(read)) as Value;
  const prefix = most(({ parts }) => parts.prefix);
  const sameRow = ofKind.filter(({ parts }) => lettersOf(parts.prefix) === lettersOf(prefix));
  const withWords = recent.map(({ parts }) => parts).filter(({ words }) => words !== '');
  const hasWords = withWords.length > 0 && withWords.length * 2 >= recent.length;
  const separator = hasWords ? (mostCommon(withWords.map((parts) => parts.separator)) ?? '') : separatorAfter(prefix);
  const lead = leadOf(withWords.map(({ words }) => words));
  return {
    kind,
    prefix: kind === 'none' ? lead : prefix,
    dateFormat: kind === 'date' ? most(({ parts }) => formatOf(parts.date)) : '',
    joint: kind === 'date' ? most(({ parts }) => parts.joint) : '',
    width: kind === 'none' ? 0 : widthOf(sameRow, model?.width),
    stub: undefined,
    separator: kind === 'none' ? '' : separator + lead,
    hasWords,
    words: readStyle(withWords.map(({ words }) => words.slice(lead.length))),
    extension: most(({ extension }) => extension),
    mainFile: most(({ mainFile }) => mainFile),
  };
}

function separatorAfter(prefix: string): string {
  return /[_ ]$/.test(prefix) ? prefix.slice(-1) : '-';
}

/** What all names begin with, where it is no part of a title: `rfc-` in `rfc-add-cache`. */
function leadOf(names: readonly string[]): string {
  const [lead = '', word = ''] = /^(\p{L}{2,20})[-_ ]/u.exec(names[0] ?? '') ?? [];
  const isLead = names.length > 1 && names.every((name) => name.startsWith(lead)) && isProposalWord(word.toLowerCase());
  return isLead ? lead : '';
}

/** Whether the numbers are years: several proposals have the same. */
function areYears(files: readonly ProposalFile[]): boolean {
  const years = files.map(({ parts }) => parts).filter(({ date, number }) => date === '' && isYear(number));
  return new Set(years.map(({ number }) => number)).size < years.length && years.length * 5 >= files.length * 4;
}

function datedByYear(file: ProposalFile): ProposalFile {
  const { date, number } = file.parts;
  return date === '' && isYear(number) ? { ...file, parts: { ...file.parts, date: number, number: '' } } : file;
}

/** Numbers or dates count even where few names have them; between the two most names decide, then the template's. */
function kindOf(files: readonly ProposalFile[], model: NamePattern | undefined): Naming['kind'] {
  const count = (kind: Naming['kind']) => files.filter(({ parts }) => kindOfName(parts) === kind).length;
  const [numbered, dated] = [count('number'), count('date')];
  const sure = files.filter(isSurelyNumbered).length;
  const isRow = (numbered + dated) * 4 >= files.length || (sure > 0 && sure * 10 >= files.length);
  if (!isRow) return 'none';
  if (numbered === dated) return model?.kind ?? 'number';
  return numbered > dated ? 'number' : 'date';
}

function kindOfName({ date, number }: NameParts): Naming['kind'] {
  return date !== '' ? 'date' : number !== '' ? 'number' : 'none';
}

/** The oldest first, as far as names show it. */
function inOrder(files: readonly ProposalFile[]): readonly ProposalFile[] {
  const day = ({ parts }: ProposalFile) => Number(parts.date.replace(/\D/g, '').padEnd(14, '0'));
  return [...files].sort((a, b) => day(a) - day(b) || Number(a.parts.number) - Number(b.parts.number));
}

/** Whether `RFC-` is for the template that is asked for, where proposals of several kinds share a folder. */
function isPrefixFor(prefix: string, name: string): boolean {
  const letters = lettersOf(prefix);
  return (
    letters !== '' &&
    name
      .toLowerCase()
      .split(/[^a-z]+/)
      .includes(letters)
  );
}

/** How a date is written: `YYYY-MM-DD` for `2026-11-21`, `YYYYMMDDhhmmss` with its time. */
function formatOf(date: string): string {
  const units = ['MM', 'DD', 'hh', 'mm', 'ss'];
  return date && `YYYY${date.slice(4).replace(/\d\d/g, () => units.shift() ?? '')}`;
}
