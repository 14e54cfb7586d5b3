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
    const { stage } = match;
    if (!around || !stage) return;
    const entry = around.entryOf(match);
    const here = folderIn(entry.path);
    const folders = stageFolders(around.index, entry);
    const home = folders.get(stage);
    const isOfAnother = [...folders].some(([other, { folder }]) => other !== stage && folder === here);
    if (!home || home.folder === here || !isOfAnother) return;
    const status = statusPair(match)?.found;
    if (!status) return;
    yield {
      message: l10n.t(
        '`{0}`: such proposals are in `{1}` ({2} of {3}). Move this file there, or correct the status.',
        subjectOf(status.key),
        quoted(home.folder),
        home.inside,
        home.all,
      ),
      subject: status.key,
      range: status.valueRange,
    };
  },
};
