import type { Template } from '../template/template.ts';
import { brokenLinks } from './problems/brokenLinks.ts';
import { copyFails } from './problems/copyFails.ts';
import { duplicates } from './problems/duplicates.ts';
import { impossibleDates } from './problems/impossibleDates.ts';
import { lacking } from './problems/lacking.ts';
import { leftOut } from './problems/leftOut.ts';
import { levelJump } from './problems/levelJump.ts';
import { nothingToCheck } from './problems/nothingToCheck.ts';
import { openBrackets } from './problems/openBrackets.ts';
import { tooComplex } from './problems/tooComplex.ts';
import { tooManySections } from './problems/tooManySections.ts';
import { unclosed } from './problems/unclosed.ts';
import { unknownMarks } from './problems/unknownMarks.ts';
import { valuesDisagree } from './problems/valuesDisagree.ts';
import { yamlInvalid } from './problems/yamlInvalid.ts';
import type { DoctorOptions, TemplateCheck, TemplateProblem } from './templateProblem.ts';

/** What the template alone shows. */
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
  tooComplex,
  tooManySections,
];

const known = new WeakMap<Template, readonly TemplateProblem[]>();

/**
 * What is wrong with a template itself, in the order in which it stands there. All but its links and what its proposals
 * do is kept with it: files come and go.
 */
export function templateProblems(template: Template, options: DoctorOptions = {}): readonly TemplateProblem[] {
  const ofItself = known.get(template) ?? CHECKS.flatMap((check) => [...check(template)]);
  known.set(template, ofItself);
  return [
    ...ofItself,
    ...brokenLinks(template, options),
    ...leftOut(template, options),
    ...lacking(template, options),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
