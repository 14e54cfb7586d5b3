import * as l10n from '@vscode/l10n';
import { matchBefore } from '../../lifecycle/base.ts';
import { changedSections, type SectionChange } from '../../lifecycle/changedSections.ts';
import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import type { Draft, FixOptions } from './fix.ts';

/** Brings the words of a section back as they were. What stands there now goes: never unasked. */
export function fixFrozen(match: Match, { range, subject }: Problem, { base }: FixOptions): Draft[] {
  const before = base && matchBefore(base, match.template);
  if (!before) return [];
  const change = changedSections(before, match).find(
    (each) => each.range.start === range.start && each.range.end === range.end && each.title === subject,
  );
  const edit = change && restoring(match, before, change);
  return edit && change
    ? [
        {
          title: l10n.t('Bring "{0}" back as it was', change.title),
          edits: [edit],
          isPreferred: false,
          mayBring: 'anything',
        },
      ]
    : [];
}

/** Undefined where more than one section's own text would have to change. */
function restoring(match: Match, { document }: Match, { kind, now, before }: SectionChange): TextEdit | undefined {
  const { text } = match.document;
  // Metadata stands below the title.
  if (!before || now === match.title) return undefined;
  const was = document.text.slice(before.body.start, before.body.end);
  if (kind === 'changed') return now && { range: now.body, newText: was };
  const heading = document.text.slice(before.heading.title.start, before.heading.title.end);
  if (kind === 'renamed') return now && { range: now.heading.title, newText: heading };
  const above = document.sections
    .slice(0, before.index)
    .findLast(({ key }) => match.document.sections.some((section) => section.key === key));
  const at = match.document.sections.find(({ key }) => key === above?.key)?.body.end ?? text.length;
  const own = document.text.slice(
    document.lines.lineStart(document.lines.lineAt(before.heading.start)),
    before.body.end,
  );
  const newline = lineEndingOf(text);
  const gap =
    text.slice(0, at).endsWith(newline + newline) || at === 0
      ? ''
      : text.slice(0, at).endsWith(newline)
        ? newline
        : newline + newline;
  const isLast = at === text.length;
  return {
    range: { start: at, end: at },
    newText: gap + (isLast ? own.trimEnd() + newline : own.trimEnd() + newline + newline),
  };
}
