import type { Clue, Learned, Template } from '../../core/index.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { fixData } from '../fix/fixesOf.ts';
import { type CheckedFile, type Told, toldOf } from '../result.ts';
import type { Report } from './report.ts';
import type { RuleStatistics } from './statistics.ts';

/**
 * The result as one JSON document; lines and characters count from 0, as in the Language Server Protocol.
 * @param statistics told with it, where they are asked for
 */
export async function reportJson(
  { files, summary, fixesOf }: Report,
  statistics?: readonly RuleStatistics[],
): Promise<string> {
  const all: object[] = [];
  for (const file of files) all.push(await fileToJson(file, fixesOf));
  return `${JSON.stringify({ version: 1, files: all, summary, ...(statistics && { statistics }) })}\n`;
}

async function fileToJson(file: CheckedFile, fixesOf: Report['fixesOf']): Promise<object> {
  const { path, match, ownKind } = file;
  const told = toldOf(file);
  const [fingerprints, fixes] = told.length === 0 ? [[], []] : [fingerprintsOf(file), await fixesOf(file)];
  const problems = told.map((problem, i) => ({
    ...problemToJson(file, problem),
    fingerprint: fingerprints[i],
    fixes: (fixes[i] ?? []).map((fix) => fixData(file, fix)),
  }));
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

function problemToJson({ lines, match }: CheckedFile, problem: Told): object {
  const { rule, severity, message, subject, range, reason, practice } = problem;
  return {
    rule,
    severity,
    message,
    subject,
    range: lines().positionsOf(range),
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
