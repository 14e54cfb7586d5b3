import { readPhrases } from '../document/phrases.ts';
import type { Practice } from '../practice/practice.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { contains } from '../text/range.ts';
import type { RangeIndex } from '../text/rangeIndex.ts';
import { guidanceOf } from '../writing/skeleton.ts';
import { explainClues } from './explainClues.ts';
import { explainPractice } from './explainPractice.ts';
import type { ExplainedSection } from './explanation.ts';
import type { FoundPlaceholder } from './findTemplatePlaceholders.ts';
import { lineOf } from './templateProblem.ts';

export function explainSection(
  template: Template,
  wanted: TemplateSection,
  placeholders: RangeIndex<FoundPlaceholder>,
  practice?: Practice,
): ExplainedSection {
  const { section, name, level, parent, requirement, holdsFields } = wanted;
  const own = { start: section.heading.start, end: section.body.end };
  const inside = placeholders
    .touching(own)
    .filter(({ range }) => contains(own, range))
    .map(({ text }) => text);
  return {
    name,
    level,
    line: lineOf(template, section.heading.start),
    parent: parent < 0 ? null : parent,
    presence: presenceOf(wanted),
    certainty: requirement.certainty,
    reasonLine: lineOf(template, requirement.range.start),
    clues: explainClues(template, requirement),
    ...explainPractice(practice, 'section', name, wanted.isRequired),
    holdsFields,
    guidance: holdsFields ? '' : guidanceOf(template, wanted),
    tables: section.blocks.flatMap((block) =>
      readPhrases(template.document.text, block)
        .filter(({ kind }) => kind === 'header')
        .map(({ range }) => columnsOf(template.document.text.slice(range.start, range.end))),
    ),
    placeholders: [...new Set(inside)],
  };
}

function presenceOf({ repeats, isRequired }: TemplateSection): ExplainedSection['presence'] {
  if (repeats !== undefined) return 'repeated';
  return isRequired ? 'required' : 'optional';
}

function columnsOf(header: string): string[] {
  return header
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\*\*|__/g, '')
        .replaceAll('\\|', '|')
        .trim(),
    );
}
