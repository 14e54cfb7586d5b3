import * as l10n from '@vscode/l10n';
import { usualNameFor } from '../../index/usualNames.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { placeOf } from './around.ts';

export const fileNameMismatch: Rule = {
  id: 'file-name-mismatch',
  summary: 'A file is named otherwise than nearly all beside it.',
  severity: 'hint',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const entry = around.entryOf(match);
    const usual = usualNameFor(around.index, entry);
    const path = usual?.pathOf(entry);
    if (!usual || path === undefined || path === entry.path || isTaken(around.isThere, path, entry.path)) return;
    const [own, other] = differing(entry.path, path);
    yield {
      message: l10n.t(
        '`{0}`: named otherwise than {1} of {2} others here. Rename it to `{3}`.',
        subjectOf(own),
        usual.agreeing,
        usual.all,
        quoted(other),
      ),
      subject: own,
      range: placeOf(match, entry),
    };
  },
};

/** The first names, of folder or file, in which two paths differ. */
function differing(path: string, other: string): readonly [string, string] {
  const [names, others] = [path.split('/'), other.split('/')];
  const at = names.findIndex((name, i) => name !== others[i]);
  return [names[at] ?? '', others[at] ?? ''];
}

/** Whether another file has the name already; where letters alone differ, it may be this one. */
function isTaken(isThere: (path: string) => boolean | undefined, path: string, own: string): boolean {
  return path.toLowerCase() !== own.toLowerCase() && isThere(path) === true;
}
