import * as l10n from '@vscode/l10n';
import type { Entry } from '../../index/entry.ts';
import { lettersOf } from '../../index/references.ts';
import { subjectOf } from '../../text/shortened.ts';
import { type ProposalFile, proposalFile } from '../../workspace/naming/files.ts';
import { scopeOf } from '../../workspace/naming/folder.ts';
import { ownNumber } from '../../workspace/naming/ownNumber.ts';
import type { Rule } from '../rule.ts';
import { fileOf, placeOf } from './around.ts';

export const numberDuplicate: Rule = {
  id: 'number-duplicate',
  summary: 'Two proposals of one series have the same number.',
  severity: 'warning',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    const number = ownNumber(entry.path);
    if (number === undefined) return;
    const same = index.numbered(number);
    const first = same.find((other) => isInRow(entry, other) && isBefore(other, entry));
    if (!first || same.some((other) => isOneWith(entry, other) && other.path < entry.path)) return;
    const subject = entry.name ?? nameOf(entry.path).parts?.number ?? '';
    yield {
      message: l10n.t(
        '`{0}`: also the number of `{1}`. Give this one the next free number.',
        subjectOf(subject),
        fileOf(first.path),
      ),
      subject,
      range: placeOf(match, entry),
      other: first.path,
    };
  },
};

/** Whether two proposals take their numbers from one row. A translation has the name of what it translates, and a second file its folder. */
function isInRow(one: Entry, other: Entry): boolean {
  const [own, another] = [nameOf(one.path), nameOf(other.path)];
  return (
    scopeOf(own.folder) === scopeOf(another.folder) &&
    kindOf(one) === kindOf(other) &&
    withoutLanguage(own.stem) !== withoutLanguage(another.stem)
  );
}

/** Whether two files are of one proposal, which has a folder of its own: the first one speaks for all. */
function isOneWith(one: Entry, other: Entry): boolean {
  const [own, another] = [nameOf(one.path), nameOf(other.path)];
  return own.folder === another.folder && own.stem === another.stem;
}

/** The name that a proposal has among others, be it that of a file or of a folder, and where it stands. */
function nameOf(path: string): Pick<ProposalFile, 'folder' | 'stem'> & Partial<ProposalFile> {
  return proposalFile(path) ?? { folder: '', stem: path };
}

function kindOf({ name }: Entry): string {
  return lettersOf(name ?? '');
}

/** `0001-queues` for `0001-queues.de`. */
function withoutLanguage(stem: string): string {
  return stem.replace(/[._-][a-z]{2}(?:[-_][A-Za-z]{2,4})?$/, '');
}

/** Of two the later one is to get another number; where their days say nothing, that whose name comes later. */
function isBefore(one: Entry, other: Entry): boolean {
  if (one.day !== undefined && other.day !== undefined && one.day !== other.day) return one.day < other.day;
  return one.path < other.path;
}
