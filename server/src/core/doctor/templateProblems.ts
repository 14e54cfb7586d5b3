import type { Template } from '../template/template.ts';
import { brokenLinks } from './problems/brokenLinks.ts';
import { copyFails } from './problems/copyFails.ts';
import { duplicates } from './problems/duplicates.ts';
import { impossibleDates } from './problems/impossibleDates.ts';
import { levelJump } from './problems/levelJump.ts';
import { nothingToCheck } from './problems/nothingToCheck.ts';
import { openBrackets } from './problems/openBrackets.ts';
import { tooComplex } from './problems/tooComplex.ts';
import { unclosed } from './problems/unclosed.ts';
import { unknownMarks } from './problems/unknownMarks.ts';
import { valuesDisagree } from './problems/valuesDisagree.ts';
import { yamlInvalid } from './problems/yamlInvalid.ts';
import type { DoctorOptions, TemplateCheck, TemplateProblem } from './templateProblem.ts';

const CHECKS: readonly TemplateCheck[] = [
  nothingToCheck,
  unclosed,
  openBrackets,
  yamlInvalid,
  duplicates,
  levelJump,
  unknownMarks,
  valuesDisagree,
  impossibleDates,
  copyFails,
  brokenLinks,
  tooComplex,
];

/** What is wrong with a template itself, in the order in which it stands there. */
export function templateProblems(template: Template, options: DoctorOptions = {}): readonly TemplateProblem[] {
  return CHECKS.flatMap((check) => [...check(template, options)]).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}
