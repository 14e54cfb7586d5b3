import { printable } from './console.ts';
import type { CheckedFile, Summary } from './result.ts';

/** One line a problem, `path:line:column severity rule message`, an empty one between files, and the counts. */
export function reportText(files: readonly CheckedFile[], summary: Summary): string {
  const groups = files.flatMap(({ path, match, problems }) => {
    if (!match || problems.length === 0) return [];
    const lines = problems.map(({ rule, severity, message, range }) => {
      const { line, character } = match.document.lines.positionAt(range.start);
      return `${printable(path)}:${line + 1}:${character + 1} ${severity} ${rule} ${printable(message)}\n`;
    });
    return [lines.join('')];
  });
  return [...groups, `${counts(summary)}\n`].join('\n');
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
