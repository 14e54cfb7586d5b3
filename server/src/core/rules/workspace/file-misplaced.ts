import * as l10n from '@vscode/l10n';
import { folderIn, stageFolders } from '../../index/stageFolders.ts';
import { statusPair } from '../../lifecycle/status.ts';

import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';

export const fileMisplaced: Rule = {
  id: 'file-misplaced',
  summary: 'A proposal stands in the folder of another status.',
  severity: 'hint',
  isForAll: true,
  needs: 'around',
  *check(match, { around }) {
    const status = statusPair(match)?.found;
    const stage = match.stage;
    if (!around || !status || !stage) return;
    const entry = around.entryOf(match);
    const here = folderIn(entry.path);
    const folders = stageFolders(around.index, entry);
    const home = folders.get(stage);
    const isOfAnother = [...folders].some(([other, { folder }]) => other !== stage && folder === here);
    if (!home || home.folder === here || !isOfAnother) return;
    yield {
      message: l10n.t(
        '`{0}`: {1} of {2} proposals at this stage stand in `{3}`, this one in `{4}`. Move it, or correct its status.',
        subjectOf(status.key),
        home.inside,
        home.all,
        quoted(home.folder),
        quoted(here),
      ),
      subject: status.key,
      range: status.valueRange,
    };
  },
};
