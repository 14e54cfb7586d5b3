import { type Cause, causesOf } from './causes.ts';
import { printable } from './console.ts';
import { type CheckedFile, inOrder, type Summary, toldOf } from './result.ts';

export interface ReportTextOptions {
  /** Whether each problem has a line of its own, also one that many proposals share. */
  readonly all?: boolean;
}

/**
 * One line a problem, `path:line:column severity rule message`, an empty one between files; one line for what many proposals
 * share; and the counts.
 */
export function reportText(files: readonly CheckedFile[], summary: Summary, { all }: ReportTextOptions = {}): string {
  const { causes, own } = causesOf(files);
  const groups = files.flatMap((file) => {
    const { path, document, inIndexes = [] } = file;
    const told = all ? toldOf(file) : inOrder([...(own.get(file) ?? []), ...inIndexes]);
    if (told.length === 0) return [];
    const lines = told.map(({ rule, severity, message, range }) => {
      const { line, character } = document.lines.positionAt(range.start);
      return `${printable(path)}:${line + 1}:${character + 1} ${severity} ${rule} ${printable(message)}\n`;
    });
    return [lines.join('')];
  });
  const shared = all ? '' : causes.map(lineFor).join('');
  const more = shared === '' ? '' : ' With --all each problem has a line of its own.';
  return [...groups, ...(shared === '' ? [] : [shared]), `${counts(summary)}${more}\n`].join('\n');
}

function lineFor({ files, problem: { severity, rule }, message, years }: Cause): string {
  const [first, last] = [files[0], files.at(-1)].map((file) => printable(file?.path ?? ''));
  const [from, to] = years ?? [];
  const when = from === undefined ? '' : ` of ${from === to ? from : `${from} to ${to}`}`;
  return `${files.length} proposals${when}, ${first} to ${last}: ${severity} ${rule} ${printable(message)}\n`;
}

function counts({ files, proposals, errors, warnings, information, hints }: Summary): string {
  const found = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    `${information} information`,
    ...(hints > 0 ? [plural(hints, 'hint')] : []),
  ];
  return `Checked ${plural(files, 'file')}, ${plural(proposals, 'proposal')}: ${found.join(', ')}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
