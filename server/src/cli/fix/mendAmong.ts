import { resolve } from 'node:path';
import { fixBetween, matchIn, parseDocument, replacementOf, type SharedFix } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { pathFrom } from '../../files/pathFrom.ts';
import { textIfReadable } from '../../files/readText.ts';
import { type Complain, explain } from '../../files/unreadable.ts';
import type { CheckedFile, Told } from '../result.ts';
import type { Root } from '../roots.ts';
import { keyOf, MendedText } from './mendedText.ts';

/**
 * Mends what proposals and others of their root do not agree on, in both.
 * @param texts what is mended by now, to which the others are added
 */
export async function mendAmong(
  files: readonly CheckedFile[],
  texts: Map<string, MendedText>,
  complain: Complain,
): Promise<void> {
  for (const { root, inRoot, problems } of files) {
    for (const problem of problems) {
      const own = texts.get(keyOf(root, inRoot));
      const among = own && problem.severity !== 'hint' ? await fixAmong(own, problem, texts, complain) : undefined;
      if (!among) continue;
      own?.edit(among.fix.edits);
      among.other.edit(among.fix.otherEdits);
    }
  }
}

/** What mends a problem that a proposal has with another one, and that one; undefined where only an author can. */
export async function fixAmong(
  own: MendedText,
  problem: Told,
  texts: Map<string, MendedText>,
  complain: Complain,
): Promise<{ readonly fix: SharedFix; readonly other: MendedText } | undefined> {
  const { other: path } = problem;
  if (path === undefined || path === own.path || !own.match) return undefined;
  const other = await textOf(own.root, path, texts, complain);
  if (!other?.match) return undefined;
  const [from, to] = [
    { path: own.path, match: own.match },
    { path, match: other.match },
  ];
  const fix = fixBetween(
    { match: own.match, as: replacementOf(to, from) },
    problem,
    { match: other.match, as: replacementOf(from, to) },
    localDate(),
  );
  return fix && { fix, other };
}

async function textOf(
  root: Root,
  path: string,
  texts: Map<string, MendedText>,
  complain: Complain,
): Promise<MendedText | undefined> {
  const key = keyOf(root, path);
  const known = texts.get(key);
  if (known) return known;
  const shown = pathFrom('', resolve(root.host.folder, path));
  const read = await textIfReadable(root.host, path, (error) => complain(explain(shown, error)));
  if (read === undefined) return undefined;
  const document = parseDocument(read);
  const text = new MendedText({ root, path, shown }, document, matchIn(root.library, document, path));
  texts.set(key, text);
  return text;
}
