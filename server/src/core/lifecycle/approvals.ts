import { readPhrases } from '../document/phrases.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import type { SectionPair } from '../matching/alignSections.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import type { TemplateField, TemplateSection } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import { blocksWithin, isOpenTask, tasksIn } from './tasks.ts';

const SECTION = /\b(?:approvals?|approvers?|approved by|sign(?:ed)? ?offs?|signatures?)\b/;
/** What has to be done before an approval, and how one is come by. */
const NO_RECORD = /\b(?:check ?lists?|process|criteria|requirements?|plan|policy|workflow|rules?|how|steps?)\b/;
const FIELD = /^(?:\p{L}+ )?(?:approved by|approver|approval|approved|sign(?:ed)? ?off(?: by)?|signed by)$/u;
const NOBODY = /^(?:tbd|tba|todo|pending|open|\?+|-+|–|—|…|\.{3}|\[\s*\]|\{\s*\})$/i;

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

/** Whether a template's section is where people sign. */
export function isApprovalSection({ key }: Pick<TemplateSection, 'key'>): boolean {
  return SECTION.test(key) && !NO_RECORD.test(key);
}

/** Whether a template's field names who approved. */
export function isApprovalField({ name }: Pick<TemplateField, 'name'>): boolean {
  return FIELD.test(name);
}

/** Where a proposal records approvals by its template, as far as something is open there. */
export function openApprovals(match: Match): readonly Approvals[] {
  return [
    ...match.fieldPairs.filter(({ wanted }) => isApprovalField(wanted)).flatMap((pair) => inField(match, pair)),
    ...match.alignment.pairs
      .filter(({ wanted }) => isApprovalSection(wanted))
      .flatMap((pair) => inSection(match, pair)),
  ];
}

function inField(match: Match, pair: FieldPair): Approvals[] {
  const { found, wanted } = pair;
  const isOpen = isNobody(match, pair);
  if (!isOpen || (found.value === '' && hasListBelow(match.document.text, found))) return [];
  const range = { start: found.keyRange.start, end: Math.max(found.range.end, found.valueRange.end) };
  const open = [found.value === '' ? found.keyRange : found.valueRange];
  return [{ subject: found.key, open, count: 1, range, templateRange: wanted.field.range }];
}

/** Whether nothing but placeholders stands in a field; one beside a name is left to the rule about placeholders. */
function isNobody(match: Match, pair: FieldPair): boolean {
  const { value, valueRange } = pair.found;
  const placeholder = placeholderInField(match, pair);
  const rest = placeholder
    ? value.slice(0, placeholder.start - valueRange.start) + value.slice(placeholder.end - valueRange.start)
    : value;
  return !/[\p{L}\p{N}]/u.test(rest) || NOBODY.test(rest.replace(/^[-\s"']{0,20}|["'\s]{1,20}$/g, ''));
}

/** Whether the value may be a list that stands further down. */
function hasListBelow(text: string, { range, keyRange, spelling }: FieldPair['found']): boolean {
  if (spelling === 'table' || spelling === 'record' || spelling === 'yaml') return false;
  const end = text.indexOf('\n', Math.max(range.end, keyRange.end));
  const below = end < 0 ? '' : text.slice(end, end + 200);
  const isNextField = /^\r?\n[-*+][ \t]+\*{0,2}[^:\n]{1,60}:/.test(below);
  return !isNextField && /^\s{1,40}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/.test(below);
}

function inSection(match: Match, { found, wanted }: SectionPair): Approvals[] {
  const { document } = match;
  const within = document.sections.filter(({ index, range }) => index >= found.index && range.start < found.range.end);
  const entries = approvalEntries(match, found);
  const open = entries.filter(({ isOpen }) => isOpen).map(({ range }) => range);
  const isWritten = within.some((section) => match.contents.get(section)?.isWritten) || wanted.holdsFields;
  const isBlank = entries.length === 0 && !isWritten;
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

/** A line on which somebody signs, or has signed. */
export interface ApprovalEntry {
  readonly kind: 'task' | 'row' | 'line';
  readonly range: Range;
  readonly isOpen: boolean;
  /** For a task: the character in its box. */
  readonly mark?: Range;
}

/** The lines of a section on which people sign: tasks, or rows of a table, or lines that end with a colon or a placeholder. */
export function approvalEntries(match: Match, section: SectionPair['found']): readonly ApprovalEntry[] {
  const { document, template } = match;
  const { text } = document;
  const blocks = blocksWithin(document, section);
  const holdsPlaceholder = (range: Range) =>
    findPlaceholders(text, { ...range, kind: 'paragraph' }, document.definitions).some(({ start, end }) =>
      template.placeholders.has(placeholderKey(text.slice(start, end))),
    );
  const tasks = tasksIn(text, blocks);
  if (tasks.length > 0)
    return tasks.map((task) => ({
      kind: 'task',
      range: task.range,
      mark: task.mark,
      isOpen: isOpenTask(task) || (task.isDone && holdsPlaceholder(task.range)),
    }));
  return blocks.flatMap((block) =>
    readPhrases(text, block).flatMap(({ kind, range }): ApprovalEntry[] => {
      const source = text.slice(range.start, range.end);
      if (kind === 'row') return [{ kind, range, isOpen: isBlankRow(source) || holdsPlaceholder(range) }];
      if (kind !== 'item' && kind !== 'sentence') return [];
      const isLabel = /^[^:\n]{1,60}:[*_]{0,3}$/.test(source);
      return isLabel || holdsPlaceholder(range) ? [{ kind: 'line', range, isOpen: true }] : [];
    }),
  );
}

/** Whether nothing stands beside a row's first cell. */
function isBlankRow(source: string): boolean {
  const cells = source.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  return cells.length > 1 && cells.slice(1).every((cell) => /^[\s_☐-]*$/.test(cell) || NOBODY.test(cell.trim()));
}
