import { fieldName } from '../document/field.ts';
import type { Entry } from '../index/entry.ts';
import { isOwnKind } from '../index/references.ts';
import { fieldRole } from '../template/fieldRole.ts';
import type { Range } from '../text/range.ts';
import { proposalFile } from '../workspace/naming/files.ts';
import { isOfProposal } from '../workspace/naming/saidNumbers.ts';

const YAML = /\.ya?ml$/i;

/** Whether a file is one of data, as `kep.yaml` is beside a `README.md`. */
export function isCompanion(path: string): boolean {
  return YAML.test(path);
}

/** The folder that a proposal has for itself, with other files in it; undefined for a proposal that is a file. */
export function ownFolder(path: string): string | undefined {
  const file = proposalFile(path);
  if (file?.mainFile === undefined) return undefined;
  return file.folder === '' ? file.stem : `${file.folder}/${file.stem}`;
}

/** `kep-number: 12`, on a line of its own at the margin; nothing of it is evaluated. */
const LINE = /^(["']?)([A-Za-z][\w .-]{0,40})\1:[ \t]{1,20}["']?(\d{1,6})["']?[ \t]*(?:#[^\n]*)?\r?$/gm;

/** Where such a file says the proposal's number: under a key for that, or one that is called as the series is. */
export function numbersInCompanion(text: string, entry: Pick<Entry, 'name' | 'number'>): readonly Range[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, 2: key = '', 3: digits = '', index }): Range[] => {
    const name = fieldName(key);
    const isForIt = (fieldRole(key) === 'number' && isOfProposal(name)) || isOwnKind(entry, name);
    if (!isForIt || Number(digits) !== entry.number) return [];
    const start = index + line.indexOf(digits, line.indexOf(':'));
    return [{ start, end: start + digits.length }];
  });
}
