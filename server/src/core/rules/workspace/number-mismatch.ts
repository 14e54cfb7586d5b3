import * as l10n from '@vscode/l10n';
import { fieldName } from '../../document/field.ts';
import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { isOwnKind } from '../../index/references.ts';
import { isUsualKind } from '../../language/kinds.ts';
import type { Match } from '../../matching/match.ts';
import { subjectOf } from '../../text/shortened.ts';
import { ownNumber } from '../../workspace/naming/ownNumber.ts';
import type { SaidNumber } from '../../workspace/naming/saidNumbers.ts';
import type { Rule } from '../rule.ts';

export const numberMismatch: Rule = {
  id: 'number-mismatch',
  summary: 'The number in the title or in a field is not that of the file.',
  severity: 'warning',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    const number = ownNumber(entry.path);
    if (number === undefined) return;
    for (const said of entry.numbers) {
      if (said.number === number || !isOwn(entry, said) || !isUsual(index, entry, said)) continue;
      const subject = said.key ?? titleOf(match);
      yield {
        message: l10n.t(
          '`{0}`: {1}, but the file has number {2}. Correct one of them.',
          subjectOf(subject),
          said.number,
          number,
        ),
        subject,
        range: { start: said.start, end: said.end },
      };
    }
  },
};

/** Whether a number is that of the proposal: with letters that are others', in front of it or as its key, it is that of something else. */
function isOwn(entry: Entry, { key, letters }: SaidNumber): boolean {
  const kind = letters === '' && key !== undefined && isUsualKind(fieldName(key)) ? key : letters;
  return kind === '' || isOwnKind(entry, kind);
}

/** Whether others of the row have their own number in such a place; where none has one there at all, the proposal alone decides. */
function isUsual(index: ProposalIndex, { path, series }: Entry, { key }: SaidNumber): boolean {
  let [own, otherwise] = [0, 0];
  for (const other of index.entries) {
    if (other.series !== series || other.path === path || other.number === undefined) continue;
    const said = other.numbers.find((each) => (each.key === undefined) === (key === undefined));
    if (said?.number === other.number) own++;
    else if (said) otherwise++;
  }
  return own > otherwise || own + otherwise === 0;
}

function titleOf({ title }: Match): string {
  return title?.title ?? '';
}
