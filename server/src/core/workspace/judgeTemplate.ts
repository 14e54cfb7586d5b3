import { findNumberStubs } from '../dialect/titles/numberStubs.ts';
import { withoutFences } from '../document/codeFences.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { isGeneralTitle } from '../language/titles.ts';
import { stageOf } from '../matching/stage.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { hasMarkedAdvice } from './markedAdvice.ts';
import type { TemplateClaim } from './templatePaths.ts';

/** "other" is neither: a page about templates, or of an HTML engine. */
export type TemplateVerdict = 'template' | 'proposal' | 'other';

const MAX_WORDS = 120;
/** A title is written first and says most; what a name claims outright, no text can outweigh. */
const NAME: Readonly<Record<TemplateClaim, number>> = {
  called: 12,
  kept: 4,
  worded: 3,
  stub: 1,
  namesake: -1,
  numbered: -2,
};
const TITLE = { placeholder: 2, general: 1.5, none: 0, own: -3, numbered: -4.5 };
const STATUS = { toChoose: 2, decided: -2 };
const DATE = { format: 1, real: -2.5 };
const NUMBER = { stub: 1, real: -1 };
const SECTIONS = { mostlyUnfilled: 2, someUnfilled: 0.5, allFilled: -1.5 };
/** A section that is one quotation, one emphasis or one remark in brackets. */
const ADVICE = /^(?:>[^\n]*(?:\n>[^\n]*)*|\*[^*\n]+\*|_[^_\n]+_|\([^()]*\))$/;
/** Beyond half of the sections, a template rather than a draft. */
const MOSTLY = 0.5;

/**
 * Whether a file that is called like a template is one: a text to be filled in, not one that is. A numbered, filled document is
 * a proposal whatever its file is called, and an unnumbered draft as well. The clues of name and text are weighed.
 */
export function judgeTemplate(template: Template, claim: TemplateClaim): TemplateVerdict {
  const { sections, fields } = template;
  if (sections.length + fields.length < 2) return 'other';
  if (NAME[claim] + weightOf(template) <= 0) return 'proposal';
  return holdsPlaceholder(template) || isShortAdvice(template) || isMarkedAdvice(template) ? 'template' : 'other';
}

function holdsPlaceholder({ placeholders, fields }: Template): boolean {
  return placeholders.size > 0 || fields.some(({ isPlaceholder, allowed }) => isPlaceholder || allowed);
}

function isShortAdvice({ sections, document }: Template): boolean {
  const words = withoutFences(document.text).split(/\s+/).length;
  return sections.length >= 2 && words <= MAX_WORDS * sections.length;
}

function isMarkedAdvice({ sections, document }: Template): boolean {
  const marked = sections.filter(({ section: { body } }) => hasMarkedAdvice(document.text.slice(body.start, body.end)));
  return marked.length >= 2 && marked.length >= sections.length * MOSTLY;
}

function weightOf(template: Template): number {
  const title = titleOf(template);
  return (
    TITLE[kindOfTitle(title)] +
    Math.max(NUMBER.real, Math.min(NUMBER.stub, numberIn(title))) +
    sum(template.fields.map(weightOfField)) +
    weightOfSections(template)
  );
}

function titleOf({ title, fields, document }: Template): string {
  const field = fields.find(({ role }) => role === 'title')?.field.value;
  return title?.section.title ?? field ?? document.sections[0]?.title ?? '';
}

function kindOfTitle(title: string): keyof typeof TITLE {
  const withoutNumbers = findNumberStubs(title).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    title,
  );
  if (title.trim() === '') return 'none';
  if (findPlaceholdersInText(withoutNumbers).length > 0) return 'placeholder';
  if (isGeneralTitle(withoutNumbers)) return 'general';
  // `DIP-2: Amendment 5` has its own number as well.
  return numberIn(title) === NUMBER.real ? 'numbered' : 'own';
}

function numberIn(title: string): number {
  if (findNumberStubs(title).length > 0 || /^[NX]\b/.test(title)) return NUMBER.stub;
  return /^\W{0,2}(?:\p{L}{2,10}[-_ #]{0,2})?\d{0,6}[1-9]\d{0,6}(?:[.:)]| [-–—])/u.test(title) ? NUMBER.real : 0;
}

function weightOfField({ role, field, isPlaceholder, allowed, isDate }: TemplateField): number {
  const { value } = field;
  if (value === '') return 0;
  if (role === 'status') {
    if (isPlaceholder || (allowed && allowed.values.length > 1 && !allowed.values.includes(value)))
      return STATUS.toChoose;
    const stage = stageOf(value);
    return stage === undefined || stage === 'draft' || stage === 'review' ? 0 : STATUS.decided;
  }
  if (role === 'created' || role === 'updated' || isDate) {
    if (isPlaceholder || !/\d{4}/.test(value)) return isPlaceholder ? DATE.format : 0;
    return DATE.real;
  }
  return 0;
}

/** How much of the text is still to be written: empty, a comment, a placeholder, a question. */
function weightOfSections({ document, sections }: Template): number {
  const leaves = sections.filter(
    ({ index, holdsFields }) => !holdsFields && !sections.some(({ parent }) => parent === index),
  );
  if (leaves.length === 0) return 0;
  const unfilled = leaves.filter(({ section }) => isUnfilled(document, section.body)).length;
  if (unfilled === 0) return SECTIONS.allFilled;
  return unfilled >= leaves.length * MOSTLY ? SECTIONS.mostlyUnfilled : SECTIONS.someUnfilled;
}

function isUnfilled(
  { text }: ProposalDocument,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const body = text
    .slice(start, end)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .trim();
  return body === '' || /[?？]["'*_)\s]*$/.test(body) || ADVICE.test(body) || findPlaceholdersInText(body).length > 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
