import * as l10n from '@vscode/l10n';
import { shownStatus } from '../lifecycle/status.ts';
import { taskLists } from '../lifecycle/taskLists.ts';
import { isOpenTask } from '../lifecycle/tasks.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const taskIncomplete: Rule = {
  id: 'task-incomplete',
  summary: 'An implemented proposal has tasks without a tick.',
  severity: 'information',
  isAboutText: true,
  *check(match) {
    if (match.stage !== 'implemented') return;
    for (const { section, tasks } of taskLists(match)) {
      const open = tasks.filter(isOpenTask);
      const [first] = open;
      if (!first) continue;
      yield {
        message: l10n.t(
          '`{0}`: {2} of {3} tasks open, though the status is `{1}`. Tick or strike each.',
          subjectOf(section.title),
          quoted(shownStatus(match)),
          open.length,
          tasks.length,
        ),
        subject: section.title,
        range: first.range,
      };
    }
  },
};
