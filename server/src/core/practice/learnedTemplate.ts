import { absenceOf } from '../index/facts.ts';
import { isContextHeading, isDecisionHeading } from '../language/recordHeadings.ts';
import { readTemplate } from '../template/readTemplate.ts';
import type { Learned, Template } from '../template/template.ts';
import { isForDecisions, renamed, templateName } from '../workspace/templateName.ts';
import { headingOf, isAgreed, keyOf, type Shape } from './shape.ts';
import { writeShape } from './writeShape.ts';

/** One heading in common does not tell a series of records from other texts. */
const MIN_HEADINGS = 2;
/** What is said of most of the records. */
const MOST = 0.5;

/**
 * The template that the records of a folder follow without having one; undefined where nothing but their headings says that they are
 * of one kind. That has to be their folder's name, headings of decisions, or that most have a usual status: with one of these none of
 * 224 other folders was taken, without any 20.
 * @param row the folder, relative to the root; '' for that itself
 */
export function learnedTemplate(row: string, shape: Shape): Template | undefined {
  const headings = shape.sections.filter(isAgreed).map(({ name }) => name);
  if (headings.length < MIN_HEADINGS) return undefined;
  const isOfDecisions = headings.some(isContextHeading) && headings.some(isDecisionHeading);
  if (!isOfDecisions && !isForDecisions({ name: row }) && shape.withStatus <= MOST) return undefined;
  const id = learnedId(row);
  const template = readTemplate({ id, name: row, text: writeShape(shape), learned: learnedFrom(row, shape) });
  return renamed(template, templateName(template, `${id}template.md`));
}

/** The id of what was learned from the records of a folder. No file's path ends so. */
export function learnedId(row: string): string {
  return `${row || '.'}/`;
}

function learnedFrom(folder: string, { records, sections, fields }: Shape): Learned {
  const having = [
    ...sections.map((section) => [absenceOf('section', headingOf(section)), section.seen.length] as const),
    ...fields.map((field) => [absenceOf('field', keyOf(field)), field.seen.length] as const),
  ];
  return { folder, records, having: new Map(having) };
}
