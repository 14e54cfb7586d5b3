import type { Clue, Learned, Template } from '../core/index.ts';
import type { CheckedFile, Summary } from './result.ts';

/** The result as one JSON document; lines and characters count from 0, as in the Language Server Protocol. */
export function reportJson(files: readonly CheckedFile[], summary: Summary): string {
  return `${JSON.stringify({ version: 1, files: files.map(fileToJson), summary })}\n`;
}

function fileToJson({ path, match, problems, ownKind }: CheckedFile): object {
  if (!match) return { path, template: null, problems: [] };
  const { template, evidence, document } = match;
  const { id, name, path: file, learned } = template;
  return {
    path,
    template: { id, name, ...(file !== undefined && { path: file }), ...(learned && learnedToJson(learned)), evidence },
    ...(ownKind && { kind: ownKind }),
    problems: problems.map(({ rule, severity, message, subject, range, reason, practice }) => ({
      rule,
      severity,
      message,
      subject,
      range: document.lines.positionsOf(range),
      ...(reason?.clues?.length && { because: reason.clues.map((clue) => clueToJson(template, clue)) }),
      ...(practice && { practice: { without: practice.otherwise, of: practice.asked } }),
    })),
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
