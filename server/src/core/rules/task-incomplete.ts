import { stageOfProposal, statusOf } from '../lifecycle/status.ts';
import { taskLists } from '../lifecycle/taskLists.ts';
import { isOpenTask } from '../lifecycle/tasks.ts';
import type { Rule } from './rule.ts';

export const taskIncomplete: Rule = {
  id: 'task-incomplete',
  summary: 'An implemented proposal has tasks without a tick.',
  severity: 'information',
  *check(match) {
    if (stageOfProposal(match) !== 'implemented') return;
    for (const { section, tasks } of taskLists(match)) {
      const open = tasks.filter(isOpenTask);
      const [first] = open;
      if (!first) continue;
      yield {
        message: `Expected all tasks in \`${section.title}\` to be done, since the status is \`${statusOf(match)}\`, found ${open.length} of ${tasks.length} open. Tick what is done, and strike through what was dropped.`,
        subject: section.title,
        range: first.range,
      };
    }
  },
};
