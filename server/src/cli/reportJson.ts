import type { Clue, Learned, Template } from '../core/index.ts';
import { type CheckedFile, type Summary, type Told, toldOf } from './result.ts';

/** The result as one JSON document; lines and characters count from 0, as in the Language Server Protocol. */
export function reportJson(files: readonly CheckedFile[], summary: Summary): string {
  return `${JSON.stringify({ version: 1, files: files.map(fileToJson), summary })}\n`;
}

function fileToJson(file: CheckedFile): object {
  const { path, match, ownKind } = file;
  const problems = toldOf(file).map((problem) => problemToJson(file, problem));
  if (!match) return { path, template: null, problems };
  const { template, evidence } = match;
  const { id, name, path: from, learned } = template;
  return {
    path,
    template: { id, name, ...(from !== undefined && { path: from }), ...(learned && learnedToJson(learned)), evidence },
    ...(ownKind && { kind: ownKind }),
    problems,
  };
}

function problemToJson({ document, match }: CheckedFile, problem: Told): object {
  const { rule, severity, message, subject, range, reason, practice } = problem;
  return {
    rule,
    severity,
    message,
    subject,
    range: document.lines.positionsOf(range),
    ...(match && reason?.clues?.length && { because: reason.clues.map((clue) => clueToJson(match.template, clue)) }),
    ...(practice && { practice: { without: practice.otherwise, of: practice.asked } }),
  };
}

/** That nobody wrote it, and whose records agree on it. */
function learnedToJson({ folder, records }: Learned): object {
  return { learned: { folder, records } };
}

/** What made the template's reader think so; the line is the template's, from 0 as all are here. */
function clueToJson({ document }: Template, { by, weight, range }: Clue): object {
  return { by, weight, line: document.lines.positionAt(range.start).line };
}
