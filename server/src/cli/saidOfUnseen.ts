import { MIN_RECORDS } from '../core/index.ts';
import { foreignTemplates } from '../files/foreignTemplates.ts';
import { type CheckedFile, type Row, rowKey } from './result.ts';
import type { InRow } from './scope/restOfRows.ts';

const MAX_FOLDERS = 5;

/** Files that look like proposals, by folder: those folders in which none follows a template that somebody wrote. */
interface UnseenRow extends Row {
  readonly paths: readonly string[];
  /** Whether they were compared with what they agree on themselves. */
  readonly isLearned: boolean;
}

/**
 * What to tell of proposals that no template was found for, or of there being none at all: "0 proposals" is no good news.
 * @param rest where only some files were checked, those beside them: then there may well be none
 */
export async function saidOfUnseen(
  files: readonly CheckedFile[],
  rest?: readonly InRow[] | undefined,
): Promise<readonly string[]> {
  const rows = unseenRows(rest ? [...files, ...rest].sort((a, b) => (a.path < b.path ? -1 : 1)) : files);
  const told = await Promise.all(rows.slice(0, MAX_FOLDERS).map(sentenceFor));
  if (rows.length > MAX_FOLDERS) told.push(`${rows.length - MAX_FOLDERS} more folders of proposals have no template.`);
  if (told.length > 0 || rest || files.length === 0 || files.some(({ match, inIndexes }) => match || inIndexes))
    return told;
  return [
    `nothing was checked: ${files.length === 1 ? 'the file follows no template' : `none of ${files.length} files follows a template`}.`,
  ];
}

function unseenRows(files: readonly InRow[]): readonly UnseenRow[] {
  const rows = new Map<string, { row: Row; paths: string[]; isSeen: boolean; isLearned: boolean }>();
  for (const { path, match, row } of files) {
    if (!row) continue;
    const key = rowKey(row);
    const known = rows.get(key) ?? { row, paths: [], isSeen: false, isLearned: false };
    rows.set(key, known);
    if (match?.template.learned) known.isLearned = true;
    if (match && !match.template.learned) known.isSeen = true;
    else known.paths.push(path);
  }
  return [...rows.values()]
    .filter(({ isSeen }) => !isSeen)
    .map(({ row, paths, isLearned }) => ({ ...row, paths, isLearned }));
}

async function sentenceFor(unseen: UnseenRow): Promise<string> {
  const { root, folder, paths, isLearned } = unseen;
  const [first = ''] = paths;
  const many =
    paths.length === 1 ? `${first} looks like a proposal` : `${paths.length} files look like proposals (${first}, …)`;
  const so = isLearned ? 'so they were only held to what they agree on themselves' : 'so nothing was checked there';
  const place = `${folder === '' ? '' : `${folder}/`}template.md`;
  const foreign = (await foreignTemplates(root.host)).find((path) => isAbove(path, folder));
  if (foreign !== undefined) {
    return `${many}, but the template ${foreign} is no Markdown, ${so}. Write it as ${place}.`;
  }
  const { own } = root.library;
  const template = own.find(({ template }) => isAbove(template.id, folder)) ?? own[0];
  if (!template) {
    return `${many}, but no template was found, ${so}. Put it at ${place}, or name it under \`templates\` in .proposals.yaml${learning(unseen)}.`;
  }
  return `${many}, but no template fits, ${so}. Put one at ${place}, or say under \`documents\` in .proposals.yaml that they follow ${template.template.id}.`;
}

/** What writes a template down that the records follow already, where there are enough to see it. */
function learning({ folder, paths, isLearned }: UnseenRow): string {
  return paths.length < MIN_RECORDS && !isLearned
    ? ''
    : `; \`proposals template learn ${folder || '.'}\` prints the one that they follow`;
}

/** Whether a file's folder holds another folder, or is near it. */
function isAbove(path: string, folder: string): boolean {
  const home = path.split('/').slice(0, -1).join('/');
  return home === '' || folder === home || folder.startsWith(`${home}/`) || home.startsWith(`${folder}/`);
}
