import type { Severity } from '../../core/index.ts';
import { printable } from '../console.ts';
import { type CheckedFile, type Told, toldOf } from '../result.ts';
import type { Report } from './report.ts';
import { countsText } from './reportText.ts';
import { sourcePaths } from './sourceRoot.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * A line for each problem that GitHub Actions shows beside the code, and the counts. The form is that of "Workflow commands for GitHub Actions"; how values are
 * escaped is in `command.ts` of actions/toolkit.
 */
export async function reportGithub({ files, summary }: Report): Promise<string> {
  const pathOf = await sourcePaths();
  const lines = files.flatMap((file) => toldOf(file).map((problem) => command(pathOf(file), file, problem)));
  return `${lines.join('')}${countsText(summary)}\n`;
}

function command(path: string, { lines }: CheckedFile, { rule, severity, message, range }: Told): string {
  const { start, end } = lines().positionsOf(range);
  const isOneLine = start.line === end.line;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', path],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // Columns of several lines are refused.
    ...(isOneLine ? ([['col', start.character + 1]] as const) : []),
    ...(isOneLine && end.character > start.character ? ([['endColumn', end.character]] as const) : []),
    ['title', rule],
  ];
  const said = properties.map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`).join(',');
  return `::${COMMANDS[severity]} ${said}::${escapeData(printable(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
