import * as l10n from '@vscode/l10n';
import type { Section } from '../document/proposalDocument.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import { pairsOf } from '../matching/pairsOf.ts';
import type { Range } from '../text/range.ts';
import { sectionDetail, titleDetail } from './outlineDetail.ts';
import { type SectionState, sectionState } from './sectionState.ts';

export interface OutlineNode {
  readonly name: string;
  /** What state it is in: a field's value, or what is left to write. Empty for a section that only holds others. */
  readonly detail: string;
  readonly kind: 'section' | 'field';
  /** What is to be done there; undefined where the template asks for nothing, as in a section of the author's own. */
  readonly state: Exclude<SectionState, 'parent'> | undefined;
  readonly range: Range;
  readonly selectionRange: Range;
  /** The section, where it is one. */
  readonly section?: Section;
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
  const node = (section: Section): OutlineNode => {
    const field = match.fields.find(
      ({ keyRange, spelling, value }) =>
        spelling === 'section' && value !== '' && keyRange.start === section.heading.title.start,
    );
    return {
      name: section.title || l10n.t('(no title)'),
      ...(section === title
        ? { detail: titleDetail(match), state: undefined }
        : field
          ? stateOfField(match, field)
          : { detail: sectionDetail(match, section), state: stateOfSection(match, section) }),
      kind: 'section',
      range: section.range,
      selectionRange: section.heading.title,
      section,
      children: [
        ...fields.filter(({ range }) => inSection(section, range.start)).map((each) => fieldNode(match, each)),
        ...(inside.get(section.index) ?? []).map(node),
      ],
    };
  };
  const atTop = fields.filter(({ range }) => !document.sections.some((section) => inSection(section, range.start)));
  return [...atTop.map((field) => fieldNode(match, field)), ...(inside.get(-1) ?? []).map(node)];
}

type Field = Match['fields'][number];

function fieldNode(match: Match, field: Field): OutlineNode {
  const { key: name, range, keyRange: selectionRange } = field;
  return { name, ...stateOfField(match, field), kind: 'field', range, selectionRange, children: [] };
}

function stateOfField(match: Match, field: Field): Pick<OutlineNode, 'detail' | 'state'> {
  if (field.value === '') return { detail: l10n.t('empty'), state: 'empty' };
  const pair = match.fieldPairs.find(({ found }) => found === field);
  const isOpen = pair && placeholderInField(match, pair);
  return isOpen ? { detail: l10n.t('placeholder'), state: 'unwritten' } : { detail: field.value, state: 'filled' };
}

function stateOfSection(match: Match, section: Section): OutlineNode['state'] {
  const pair = pairsOf(match).ofFound.get(section);
  if (pair?.wanted.holdsFields) return undefined;
  const state = sectionState(match, section, pair);
  return state === 'parent' || (state === 'filled' && !pair) ? undefined : state;
}
