import type { Reason, Template } from '../template/template.ts';
import type { ExplainedClue } from './explanation.ts';
import { lineOf } from './templateProblem.ts';

/** What was found for and against a fact, as plain data. JSON knows no infinite numbers. */
export function explainClues(template: Template, { clues = [] }: Partial<Reason>): readonly ExplainedClue[] {
  return clues.map(({ by, weight, range }) => ({
    by,
    weight: Number.isFinite(weight) ? weight : null,
    line: lineOf(template, range.start),
  }));
}
