import * as l10n from '@vscode/l10n';
import { taskLists } from '../../lifecycle/taskLists.ts';
import { isOpenTask, type Task } from '../../lifecycle/tasks.ts';
import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import { contains } from '../../text/range.ts';
import { approvalPlace, signOffEdits } from '../changeStatus/signOff.ts';
import type { Draft, FixOptions } from './fix.ts';
import { after } from './tryOut.ts';

/** Signs as the user where one signature is missing; what several people are to sign is not the user's alone. */
export function fixApproval(match: Match, { range, covers = range }: Problem, options: FixOptions): Draft[] {
  const { author } = options;
  if (author === undefined) return [];
  const place = approvalPlace(match).filter((edit) => contains(covers, edit.range));
  const prepared = after(match, place);
  const grown = { start: covers.start, end: covers.end + prepared.document.text.length - match.document.text.length };
  const signed = signOffEdits(prepared, options).filter((edit) => contains(grown, edit.range));
  const edits = composeEdits(match.document.text, place, signed);
  return [{ title: l10n.t('Sign off as {0}', author), edits, isPreferred: false }];
}

/** Ticks a task, or all that are left in its section. Whether it is done only the author knows. */
export function fixTask(match: Match, { range }: Problem): Draft[] {
  const list = taskLists(match).find(({ section }) => contains(section.range, range));
  const open = list?.tasks.filter(isOpenTask) ?? [];
  const shown = open.find((task) => task.range.start === range.start);
  const tick = ({ mark }: Task) => ({ range: mark, newText: 'x' });
  const draft = (title: string, tasks: readonly Task[]): Draft => ({
    title,
    edits: tasks.map(tick),
    isPreferred: false,
  });
  return [
    ...(shown ? [draft(l10n.t('Tick this task'), [shown])] : []),
    ...(open.length > 1 ? [draft(l10n.t('Tick all {0} open tasks of this section', open.length), open)] : []),
  ];
}
