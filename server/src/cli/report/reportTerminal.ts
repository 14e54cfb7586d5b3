import { createColors } from 'picocolors';
import type { Severity } from '../../core/index.ts';
import { printable } from '../console.ts';
import { type CheckedFile, inOrder, type Told, toldOf } from '../result.ts';
import { causesOf } from './causes.ts';
import { excerptOf } from './excerpt.ts';
import type { Report } from './report.ts';
import { countsText, lineFor } from './reportText.ts';

/** How a terminal shows things. */
export interface Terminal {
  readonly hasColors: boolean;
  /** In columns. */
  readonly width: number;
}

type Colors = ReturnType<typeof createColors>;

/** The result for a person at a terminal: as `reportText`, in colours, and below each problem the line that it is about, with a mark below the place. */
export function reportTerminal({ files, summary, all, hints }: Report, { hasColors, width }: Terminal): string {
  const colors = createColors(hasColors);
  const { causes, own } = causesOf(files);
  const groups = files.flatMap((file) => {
    const told = all ? toldOf(file) : inOrder([...(own.get(file) ?? []), ...(file.inIndexes ?? [])]);
    return told.map((problem) => problemText(file, problem, colors, width));
  });
  const shared = all ? [] : causes.map((cause) => lineFor(cause, colorOf(colors, cause.problem.severity)));
  const more = shared.length === 0 ? '' : ' With --all each problem has a line of its own.';
  const counts = summary.errors > 0 ? colors.red : summary.warnings > 0 ? colors.yellow : colors.green;
  return [
    ...groups,
    ...(shared.length === 0 ? [] : [shared.join('')]),
    `${counts(countsText(summary, hints))}${more}\n`,
  ].join('\n');
}

function problemText(
  file: CheckedFile,
  { rule, severity, message, range }: Told,
  colors: Colors,
  width: number,
): string {
  const lines = file.lines();
  const { line, character } = lines.positionAt(range.start);
  const paint = colorOf(colors, severity);
  const place = `${colors.bold(printable(file.path))}${colors.dim(`:${line + 1}:${character + 1}`)}`;
  const head = `${place} ${paint(severity)} ${colors.dim(rule)} ${printable(message)}\n`;
  const gutter = `${`${line + 1}`.padStart(4)} | `;
  const source = sourceOf(file);
  if (source === undefined) return head;
  const excerpt = excerptOf(source, lines, range, width - gutter.length);
  const mark = paint('^'.repeat(excerpt.width));
  const margin = `${' '.repeat(gutter.length - 2)}${colors.dim('|')} `;
  return `${head}${colors.dim(gutter)}${excerpt.text}\n${margin}${' '.repeat(excerpt.from)}${mark}\n`;
}

/** The text as it was checked; undefined for a file that is gone by now. */
function sourceOf({ document }: CheckedFile): string | undefined {
  try {
    return document().text;
  } catch {
    return undefined;
  }
}

function colorOf(colors: Colors, severity: Severity): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, information: colors.cyan, hint: colors.dim }[severity];
}
