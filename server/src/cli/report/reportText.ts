import { printable } from '../console.ts';
import { type CheckedFile, inOrder, type Summary, toldOf } from '../result.ts';
import { type Cause, causesOf } from './causes.ts';

export interface ReportTextOptions {
  /** Whether each problem has a line of its own, also one that many proposals share. */
  readonly all?: boolean;
  /** Whether hints are told as well. */
  readonly hints?: boolean;
}

/**
 * One line a problem, `path:line:column severity rule message`, an empty one between files; one line for what many proposals
 * share; and the counts.
 */
export function reportText(
  files: readonly CheckedFile[],
  summary: Summary,
  { all, hints }: ReportTextOptions = {},
): string {
  const { causes, own } = causesOf(files);
  const groups = files.flatMap((file) => {
    const { path, lines: index, inIndexes = [] } = file;
    const told = all ? toldOf(file) : inOrder([...(own.get(file) ?? []), ...inIndexes]);
    if (told.length === 0) return [];
    const lines = told.map(({ rule, severity, message, range }) => {
      const { line, character } = index().positionAt(range.start);
      return `${printable(path)}:${line + 1}:${character + 1} ${severity} ${rule} ${printable(message)}\n`;
    });
    return [lines.join('')];
  });
  const shared = all ? '' : causes.map((cause) => lineFor(cause)).join('');
  const more = shared === '' ? '' : ' With --all each problem has a line of its own.';
  return [...groups, ...(shared === '' ? [] : [shared]), `${countsText(summary, hints)}${more}\n`].join('\n');
}

/**
 * A line for what many proposals share.
 * @param paint how the severity is shown
 */
export function lineFor(
  { files, problem: { severity, rule }, message, years }: Cause,
  paint = (text: string) => text,
): string {
  const [first, last] = [files[0], files.at(-1)].map((file) => printable(file?.path ?? ''));
  const [from, to] = years ?? [];
  const when = from === undefined ? '' : ` of ${from === to ? from : `${from} to ${to}`}`;
  return `${files.length} proposals${when}, ${first} to ${last}: ${paint(severity)} ${rule} ${printable(message)}\n`;
}

/**
 * How much was checked and found, in one sentence; another one where something was mended.
 * @param isWhole whether hints were told
 */
export function countsText(
  { files, proposals, errors, warnings, information, hints, inBaseline = 0, fixed }: Summary,
  isWhole = false,
): string {
  const found = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    `${information} information`,
    ...(hints > 0 ? [`${plural(hints, 'hint')}${isWhole ? '' : ' (told with --hints)'}`] : []),
  ];
  const baseline = inBaseline > 0 ? `; ${inBaseline} in the baseline` : '';
  const mended = fixed === undefined ? '' : ` Fixed ${plural(fixed, 'problem')}.`;
  return `Checked ${plural(files, 'file')}, ${plural(proposals, 'proposal')}: ${found.join(', ')}${baseline}.${mended}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
