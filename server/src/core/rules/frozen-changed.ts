import * as l10n from '@vscode/l10n';
import { matchBefore } from '../lifecycle/base.ts';
import { changedSections, type SectionChange } from '../lifecycle/changedSections.ts';
import { isFrozen } from '../lifecycle/frozen.ts';
import { shownStatus } from '../lifecycle/status.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const frozenChanged: Rule = {
  id: 'frozen-changed',
  summary: 'The text of a proposal was changed after it was accepted.',
  severity: 'warning',
  isForAll: true,
  needs: 'base',
  isAboutText: true,
  *check(match, { base, frozen }) {
    const before = base && matchBefore(base, match.template);
    if (!before || base.text === match.document.text || !isFrozen(before, frozen)) return;
    for (const change of changedSections(before, match))
      yield {
        message: messageFor(change, shownStatus(before), base.revision),
        subject: change.title,
        range: change.range,
      };
  },
};

function messageFor({ kind, title }: SectionChange, status: string, revision: string): string {
  const [subject, said, where] = [subjectOf(title), quoted(status), quoted(revision)];
  switch (kind) {
    case 'changed':
      return l10n.t(
        '`{0}`: changed, though it is `{1}` at `{2}`. Take it back, or write a new proposal.',
        subject,
        said,
        where,
      );
    case 'renamed':
      return l10n.t(
        '`{0}`: called otherwise, though it is `{1}` at `{2}`. Take it back, or write a new proposal.',
        subject,
        said,
        where,
      );
    case 'added':
      return l10n.t(
        '`{0}`: added, though it is `{1}` at `{2}`. Take it back, or write a new proposal.',
        subject,
        said,
        where,
      );
    case 'removed':
      return l10n.t(
        '`{0}`: removed, though it is `{1}` at `{2}`. Bring it back, or write a new proposal.',
        subject,
        said,
        where,
      );
  }
}
