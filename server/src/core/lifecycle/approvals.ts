import { spoken } from '../language/spoken.ts';
import type { SectionPair } from '../matching/alignment.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import type { TemplateField, TemplateSection } from '../template/template.ts';
import { contains, type Range } from '../text/range.ts';
import { approvalEntries, isAboutApproving } from './approvalEntries.ts';
import { namesNobody } from './nobody.ts';

const isOverSignatures = spoken(({ lifecycle }) => lifecycle.approvals, 'anywhere');
const isForApprover = spoken(({ lifecycle }) => lifecycle.approvalFields, 'behind a word');

/** A place where approvals are recorded, and what is still open there. */
export interface Approvals {
  /** The section's heading, or the field's key. */
  readonly subject: string;
  /** Entries without a signature, in order. */
  readonly open: readonly Range[];
  readonly count: number;
  /** The whole place. */
  readonly range: Range;
  readonly templateRange: Range;
}

/** Whether a section, a template's or an author's, is where people sign. */
export function isApprovalSection({ key }: Pick<TemplateSection, 'key'>): boolean {
  return isOverSignatures(key) && !isAboutApproving({ key });
}

/** Whether a template's field names who approved. */
export function isApprovalField({ name }: Pick<TemplateField, 'name'>): boolean {
  return isForApprover(name);
}

/** The sections of a proposal in which people sign by its template; one inside another is a part of that one. */
export function approvalSections({ alignment: { pairs } }: Match): readonly SectionPair[] {
  const all = pairs.filter(({ wanted }) => isApprovalSection(wanted));
  return all.filter(
    ({ found }) => !all.some((other) => other.found !== found && contains(other.found.range, found.range)),
  );
}

/** Where a proposal records approvals by its template, as far as something is open there. */
export function openApprovals(match: Match): readonly Approvals[] {
  const sections = approvalSections(match);
  // A section may be read as a field too.
  const isInSection = ({ found }: FieldPair) => sections.some((pair) => contains(pair.found.range, found.keyRange));
  return [
    ...match.fieldPairs
      .filter((pair) => isApprovalField(pair.wanted) && !isInSection(pair))
      .flatMap((pair) => inField(match, pair)),
    ...sections.flatMap((pair) => inSection(match, pair)),
  ];
}

function inField(match: Match, pair: FieldPair): Approvals[] {
  const { found, wanted } = pair;
  if (!wanted.isRequired || !isNobody(match, pair)) return [];
  if (found.value === '' && hasListBelow(match.document.text, found)) return [];
  const range = { start: found.keyRange.start, end: Math.max(found.range.end, found.valueRange.end) };
  const open = [found.value === '' ? found.keyRange : found.valueRange];
  return [{ subject: found.key, open, count: 1, range, templateRange: wanted.field.range }];
}

/** Whether nothing but placeholders stands in a field; one beside a name is left to the rule about placeholders. */
function isNobody(match: Match, pair: FieldPair): boolean {
  const { value, valueRange } = pair.found;
  const placeholder = placeholderInField(match, pair);
  return namesNobody(
    placeholder
      ? value.slice(0, placeholder.start - valueRange.start) + value.slice(placeholder.end - valueRange.start)
      : value,
  );
}

/** Whether the value may be a list that stands further down. */
function hasListBelow(text: string, { range, keyRange, spelling }: FieldPair['found']): boolean {
  if (spelling === 'table' || spelling === 'record' || spelling === 'yaml') return false;
  const end = text.indexOf('\n', Math.max(range.end, keyRange.end));
  const below = end < 0 ? '' : text.slice(end, end + 200);
  const isNextField = /^\n[-*+][ \t]+\*{0,2}[^:\n]{1,60}:/.test(below);
  return !isNextField && /^\s{1,40}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/.test(below);
}

function inSection(match: Match, { found, wanted }: SectionPair): Approvals[] {
  const { document } = match;
  const within = document.sections.filter(({ index, range }) => index >= found.index && range.start < found.range.end);
  const entries = approvalEntries(match, found);
  const open = entries.filter(({ isOpen }) => isOpen).map(({ range }) => range);
  const isWritten = within.some((section) => match.contents.get(section)?.isWritten) || wanted.holdsFields;
  const isBlank = entries.length === 0 && !isWritten && wanted.isRequired;
  if (open.length === 0 && !isBlank) return [];
  return [
    {
      subject: found.title,
      open: isBlank ? [found.heading.title] : open,
      count: Math.max(1, entries.length),
      range: found.range,
      templateRange: wanted.section.heading.title,
    },
  ];
}
