import * as l10n from '@vscode/l10n';
import type { Section } from '../document/proposalDocument.ts';
import type { SectionPair } from '../matching/alignSections.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import { missingBelow, missingSections } from '../matching/missing.ts';
import type { Range } from '../text/range.ts';
import { sectionState } from './sectionState.ts';

export interface OutlineNode {
  readonly name: string;
  /** What state it is in: a field's value, or what is left to write. Empty for a section that is filled. */
  readonly detail: string;
  readonly kind: 'section' | 'field';
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

/** Sections and fields of a proposal, nested as the headings are, each with its state. */
export function outlineOf(match: Match): readonly OutlineNode[] {
  const { document, title } = match;
  // A field that is a section stands there as one.
  const fields = match.fields.filter(({ spelling }) => spelling !== 'section');
  const inSection = (section: Section, start: number) => section.body.start <= start && start < section.body.end;
  const inside = new Map<number, Section[]>();
  for (const section of document.sections) {
    const siblings = inside.get(section.parent);
    if (siblings) siblings.push(section);
    else inside.set(section.parent, [section]);
  }
  const node = (section: Section): OutlineNode => ({
    name: section.title || l10n.t('(no title)'),
    detail: section === title ? titleDetail(match) : sectionDetail(match, section),
    kind: 'section',
    range: section.range,
    selectionRange: section.heading.title,
    children: [
      ...fields.filter(({ range }) => inSection(section, range.start)).map((field) => fieldNode(match, field)),
      ...(inside.get(section.index) ?? []).map(node),
    ],
  });
  const atTop = fields.filter(({ range }) => !document.sections.some((section) => inSection(section, range.start)));
  return [...atTop.map((field) => fieldNode(match, field)), ...(inside.get(-1) ?? []).map(node)];
}

function fieldNode(match: Match, field: Match['fields'][number]): OutlineNode {
  const pair = match.fieldPairs.find(({ found }) => found === field);
  const isOpen = pair && placeholderInField(match, pair);
  const detail = field.value === '' ? l10n.t('empty') : isOpen ? l10n.t('placeholder') : field.value;
  return { name: field.key, detail, kind: 'field', range: field.range, selectionRange: field.keyRange, children: [] };
}

function titleDetail(match: Match): string {
  const missing = missingSections(match).filter(({ parent }) => parent < 0).length;
  return missingSaid(missing);
}

function sectionDetail(match: Match, section: Section): string {
  const field = match.fields.find(
    ({ keyRange, spelling, value }) =>
      spelling === 'section' && value !== '' && keyRange.start === section.heading.title.start,
  );
  if (field) return fieldNode(match, field).detail;
  const pair = match.alignment.pairs.find(({ found }) => found === section);
  if (pair?.wanted.holdsFields) return '';
  const missing = pair ? missingBelow(match, pair.wanted).length : 0;
  return [ownState(match, section, pair), missingSaid(missing)].filter(Boolean).join(', ');
}

/** The state of what stands in a section itself; a section that only holds others, or that is the author's own, has none. */
function ownState(match: Match, section: Section, pair: SectionPair | undefined): string {
  const { placeholders = [], guidance = [] } = match.contents.get(section) ?? {};
  switch (sectionState(match, section, pair)) {
    case 'filled':
      return pair ? l10n.t('filled') : '';
    case 'empty':
      return l10n.t('empty');
    case 'unwritten':
      return placeholdersSaid(placeholders.length) || l10n.t('only advice');
    case 'leftovers': {
      const advice = guidance.length > 0 ? l10n.t('advice left') : '';
      return [placeholdersSaid(placeholders.length), advice].filter(Boolean).join(', ');
    }
    default:
      return '';
  }
}

function placeholdersSaid(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 placeholder') : l10n.t('{0} placeholders', count);
}

function missingSaid(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('1 missing') : l10n.t('{0} missing', count);
}
