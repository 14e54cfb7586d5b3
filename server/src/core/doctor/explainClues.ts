import type { Reason, Template } from '../template/template.ts';
import type { ExplainedClue } from './explanation.ts';
import { lineOf } from './templateProblem.ts';

/** What was found for and against a fact, as plain data. */
export function explainClues(template: Template, { clues = [] }: Reason): readonly ExplainedClue[] {
  return clues.map(({ by, weight, range }) => ({ by, weight, line: lineOf(template, range.start) }));
}
