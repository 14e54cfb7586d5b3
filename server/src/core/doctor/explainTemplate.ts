import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { Practice } from '../practice/practice.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { commentText } from '../text/commentText.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { explainClues } from './explainClues.ts';
import { explainPractice } from './explainPractice.ts';
import { explainSection } from './explainSections.ts';
import type { ExplainedField, ExplainedText, ExplainedTitle, TemplateExplanation } from './explanation.ts';
import { findTemplatePlaceholders } from './findTemplatePlaceholders.ts';
import { type DoctorOptions, isOfField, lineOf } from './templateProblem.ts';
import { templateProblems } from './templateProblems.ts';

/** What a template means and what is wrong with it, as plain data. Lines count from 1. */
export function explainTemplate(template: Template, options: DoctorOptions = {}): TemplateExplanation {
  const { id, name, learned, path = learned && (learned.folder || '.'), sections, fields, document } = template;
  const placeholders = findTemplatePlaceholders(template);
  const byPlace = new RangeIndex(placeholders, ({ range }) => range);
  return {
    version: 1,
    id,
    name,
    ...(path !== undefined && { path }),
    title: explainTitle(template),
    fields: fields.map((field) => explainField(template, field, options.practice)),
    sections: sections.map((section) => explainSection(template, section, byPlace, options.practice)),
    placeholders: placeholders.map(({ range, ...placeholder }) => placeholder),
    fixedText: fixedText(template),
    instructions: instructions(template),
    problems: templateProblems(template, options).map(({ range, fix, ...problem }) => {
      const { line, character } = document.lines.positionAt(range.start);
      return { ...problem, line: line + 1, column: character + 1 };
    }),
  };
}

function explainTitle(template: Template): ExplainedTitle | null {
  if (!template.title) return null;
  const { section, prefix } = template.title;
  const [first] = findPlaceholdersInText(section.title);
  return {
    prefix: prefix === '' || !first ? '' : section.title.slice(0, first.start),
    placeholder: first ? section.title.slice(first.start, first.end) : null,
    line: lineOf(template, section.heading.start),
  };
}

function explainField(template: Template, wanted: TemplateField, practice: Practice | undefined): ExplainedField {
  const { field, role, requirement, isRequired, isPlaceholder, isDate, isAssignedLater, allowed, values } = wanted;
  return {
    key: field.key,
    line: lineOf(template, field.range.start),
    spelling: field.spelling,
    role: role ?? null,
    presence: isRequired ? 'required' : 'optional',
    certainty: requirement.certainty,
    reasonLine: lineOf(template, requirement.range.start),
    clues: explainClues(template, requirement),
    ...explainPractice(practice, 'field', field.key, isRequired),
    value: field.value,
    isPlaceholder,
    isDate,
    isAssignedLater,
    allowed: allowed
      ? {
          values: allowed.values,
          isOpen: allowed.isOpen,
          certainty: values?.certainty ?? 'certain',
          line: lineOf(template, values?.range.start ?? field.valueRange.start),
          clues: explainClues(template, values ?? {}),
        }
      : null,
  };
}

/** Texts that are meant to stay, table headers aside: they are shown as columns. */
function fixedText(template: Template): readonly ExplainedText[] {
  const { document, phrases } = template;
  return [...document.preamble, ...document.sections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    textsOf(template, block, (key) => phrases.get(key)?.isFixed === true),
  );
}

/** What stands before the first section: for whoever reads the template, not for the proposal. */
function instructions(template: Template): readonly ExplainedText[] {
  const { document, title, phrases } = template;
  return [...document.preamble, ...(title?.section.blocks ?? [])].flatMap((block) =>
    textsOf(template, block, (key) => phrases.get(key)?.isFixed === false),
  );
}

function textsOf(template: Template, block: Block, isWanted: (key: string) => boolean): ExplainedText[] {
  const { document } = template;
  if (isOfField(template, block)) return [];
  return readPhrases(document.text, block)
    .filter(({ key, kind }) => kind !== 'header' && isWanted(key))
    .map(({ range }) => ({
      text: commentText(document.text.slice(range.start, range.end)),
      line: lineOf(template, range.start),
    }));
}
