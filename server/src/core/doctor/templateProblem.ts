import type { Practice } from '../practice/practice.ts';
import type { Severity } from '../rules/rule.ts';
import type { Template, TemplateField } from '../template/template.ts';
import type { TextEdit } from '../text/edit.ts';
import { overlaps, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';

/** Something that is wrong with a template itself. */
export interface TemplateProblem {
  readonly rule: string;
  readonly severity: Severity;
  /** What it is about, what is wrong and what to do, in this order: lists show little more than the beginning. */
  readonly message: string;
  /** Where in the template. */
  readonly range: Range;
  /** How to mend it, where that is clear. */
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

export interface DoctorOptions {
  /**
   * Whether there is a file or folder at a path, which is relative to the root and never leads out of it. Without it, or for a
   * template without a path, links to files are not looked at.
   */
  readonly exists?: (path: string) => boolean;
  /** What the proposals that follow it do; without it nothing is said of that. */
  readonly practice?: Practice | undefined;
}

/** One thing that may be wrong with templates. */
export type TemplateCheck = (template: Template) => Iterable<TemplateProblem>;

/** The line of an offset, from 1, as people count. */
export function lineOf({ document }: Template, offset: number): number {
  return document.lines.lineAt(offset) + 1;
}

const fieldsOf = new WeakMap<Template, RangeIndex<TemplateField>>();

/** The fields of a template by where they stand. */
export function fieldIndex(template: Template): RangeIndex<TemplateField> {
  const known = fieldsOf.get(template) ?? new RangeIndex(template.fields, ({ field }) => field.range);
  fieldsOf.set(template, known);
  return known;
}

/** Whether a piece of the template has a part in any field: it is judged as that then, and not as text. */
export function isOfField(template: Template, range: Range): boolean {
  return fieldIndex(template)
    .touching(range)
    .some(({ field }) => overlaps(field.range, range));
}
