import * as z from 'zod';
import { type Fixes, fixData, type ToldFix } from '../cli/fix/fixesOf.ts';
import { isAtLeast } from '../cli/report/report.ts';
import { type CheckedFile, type Told, toldOf } from '../cli/result.ts';
import type { Call } from './call.ts';
import { range } from './schemas.ts';

/** From what is wrong to what might be otherwise. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Least = (typeof SEVERITIES)[number];

/** A problem with what mends it. */
export const toldProblem = z.object({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  subject: z.string(),
  line: z.number().describe('Counted from 1'),
  range: range.describe('Counted from 0, characters in UTF-16 code units'),
  fixes: z
    .array(
      z.object({
        title: z.string(),
        edits: z.array(
          z.object({ path: z.string().optional().describe('Of another file'), range, newText: z.string() }),
        ),
      }),
    )
    .describe('What would mend it, the usual one first; apply_fixes does that'),
});

/** A file with its problems; `hidden` are those that are less serious than was asked for. */
export const checkedFile = z.object({
  path: z.string(),
  template: z.object({ id: z.string(), name: z.string() }).nullable().describe('null: no proposal, nothing is checked'),
  problems: z.array(toldProblem),
  hidden: z.number(),
});

/** What is told of a file. */
export interface Telling {
  readonly least: Least;
  /** So many problems at most. */
  readonly limit: number;
  readonly fixes: Fixes;
}

/** The problems of a file that are at least so serious. */
export async function problemsOf(
  call: Call,
  file: CheckedFile,
  { least, limit, fixes }: Telling,
): Promise<z.output<typeof checkedFile>> {
  const all = toldOf(file);
  const told = all.filter((problem) => isAtLeast(problem, least)).slice(0, limit);
  const mending = await fixes.of(file, told);
  const problems = told.map((problem, i) => problemData(call, file, problem, mending[i] ?? []));
  const { match, path } = file;
  return {
    path,
    template: match ? { id: match.template.id, name: match.template.name } : null,
    problems,
    hidden: all.length - told.length,
  };
}

function problemData(call: Call, file: CheckedFile, told: Told, fixes: readonly ToldFix[]) {
  const { rule, severity, message, subject } = told;
  const range = file.lines().positionsOf(told.range);
  const mending = fixes.map((fix) => fixData(file, fix, ({ root, inRoot }) => call.shown(root, inRoot)));
  return { rule, severity, message, subject, line: range.start.line + 1, range, fixes: mending };
}

/** The same for a model to read: a line for each problem, with what mends it. */
export function problemsText({ path, template, problems, hidden }: z.output<typeof checkedFile>): string {
  if (!template && problems.length === 0) return `${path}: no proposal, it follows no template.`;
  const by = template ? ` (template ${template.name})` : '';
  const more = hidden > 0 ? ` ${hidden} more are less serious, or beyond the limit.` : '';
  if (problems.length === 0) return `${path}${by}: no problems.${more}`;
  const lines = problems.map(({ line, severity, rule, message, fixes }) => {
    const [fix] = fixes;
    return `- line ${line}: ${severity} ${rule}: ${message}${fix ? ` Fix: ${fix.title}.` : ''}`;
  });
  return [
    `${path}${by}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.${more}`,
    ...lines,
  ].join('\n');
}
