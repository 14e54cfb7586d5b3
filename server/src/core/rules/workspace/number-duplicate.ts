import * as l10n from '@vscode/l10n';
import type { Entry } from '../../index/entry.ts';
import { lettersOf } from '../../index/references.ts';
import { groupBy } from '../../text/groupBy.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import { type ProposalFile, proposalFile } from '../../workspace/naming/files.ts';
import { scopeOf } from '../../workspace/naming/folder.ts';
import { ownNumber } from '../../workspace/naming/ownNumber.ts';
import { areAlike } from '../../workspace/naming/words.ts';
import type { Rule } from '../rule.ts';
import { type Around, type Elsewhere, fileOf, placeOf } from './around.ts';

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
    if (same.some((other) => isOneWith(entry, other) && other.path < entry.path)) return;
    const first = same.find((other) => isInRow(entry, other) && isBefore(other, entry));
    const subject = entry.name ?? nameOf(entry.path).parts?.number ?? '';
    if (!first) {
      const taken = same.some((other) => isInRow(entry, other)) ? undefined : takenElsewhere(around, entry, number);
      if (!taken) return;
      yield {
        message: l10n.t(
          '`{0}`: also the number of `{1}` on the branch `{2}`. Give one of them another.',
          subjectOf(subject),
          quoted(fileOf(taken.path)),
          quoted(taken.branch),
        ),
        subject,
        range: placeOf(match, entry),
        // What is not merged yet may never be.
        isUncertain: true,
      };
      return;
    }
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

interface Taken {
  readonly path: string;
  readonly branch: string;
}

type Named = Pick<Entry, 'path' | 'name'>;

const numbers = new WeakMap<Elsewhere, ReadonlyMap<number, readonly string[]>>();

/** The first file that another branch brings with a number that is new here as well. */
function takenElsewhere({ elsewhere, index, isThere }: Around, entry: Entry, number: number): Taken | undefined {
  if (!elsewhere?.isNew(entry.path)) return undefined;
  const byNumber = numbers.get(elsewhere) ?? groupBy([...elsewhere.added.keys()], (path) => ownNumber(path) ?? 0);
  numbers.set(elsewhere, byNumber);
  const partsOf = (path: string) => nameOf(path).parts ?? { prefix: '', words: '' };
  const own = partsOf(entry.path);
  const path = byNumber.get(number)?.find((other) => {
    const isGone = !index.of(other) && isThere(other) !== true;
    const { prefix, words } = partsOf(other);
    // Under another name it may be the same proposal.
    if (!isGone || areAlike(words, own.words) || lettersOf(prefix) !== lettersOf(own.prefix)) return false;
    return isInRow(entry, { path: other, name: entry.name });
  });
  return path === undefined ? undefined : { path, branch: elsewhere.added.get(path) ?? '' };
}

/** Whether two proposals take their numbers from one row. A translation has the name of what it translates, and a second file its folder. */
function isInRow(one: Named, other: Named): boolean {
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

function kindOf({ name }: Named): string {
  return lettersOf(name ?? '');
}

/** `0001-queues` for `0001-queues.de`. */
function withoutLanguage(stem: string): string {
  return stem.replace(/[._-][a-z]{2}(?:[-_][A-Za-z]{2,4})?$/, '');
}

/**
 * Of two the later one is to get another number: that which says another one itself; else by their days; where these say nothing, that whose
 * name comes later.
 */
function isBefore(one: Entry, other: Entry): boolean {
  const [isWrong, isOtherWrong] = [saysAnother(one), saysAnother(other)];
  if (isWrong !== isOtherWrong) return isOtherWrong;
  if (one.day !== undefined && other.day !== undefined && one.day !== other.day) return one.day < other.day;
  return one.path < other.path;
}

/** Whether what a proposal says its number is, in its title or in fields, is never that of its file. */
function saysAnother({ numbers, path }: Entry): boolean {
  return numbers.length > 0 && numbers.every(({ number }) => number !== ownNumber(path));
}
