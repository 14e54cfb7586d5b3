import * as l10n from '@vscode/l10n';
import { findPlaceholders, findPlaceholdersInText, placeholderKey } from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import { mayStay, placeholderInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import { lacksTitle } from '../matching/titleState.ts';
import type { Range } from '../text/range.ts';
import { fieldValueAlone } from '../writing/valueAlone.ts';
import { sectionState, writingPlace } from './sectionState.ts';
import { isProse, together, toReplace } from './toReplace.ts';

/** A place where something is still to be written. */
export interface Gap {
  /** What to replace, or an empty range where to write. */
  readonly range: Range;
  /** In words: what is missing. */
  readonly label: string;
}

/**
 * What is still to be written, from top to bottom, never overlapping: placeholders and advice that are left, empty fields,
 * empty sections. A missing section is none: it has no place in the text yet.
 */
export function gapsOf(match: Match): readonly Gap[] {
  const inSections = match.document.sections.flatMap((section) => [
    ...inHeading(match, section),
    ...inBody(match, section),
  ]);
  const inOrder = [...inFields(match), ...inTitle(match), ...inHead(match), ...inSections].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  );
  let done = -1;
  return inOrder.filter(({ range: { start, end } }) => {
    const isNew = start > done || (start === done && end > start);
    if (isNew) done = end;
    return isNew;
  });
}

function inFields(match: Match): Gap[] {
  return match.fieldPairs.flatMap((pair): Gap[] => {
    const { found, wanted } = pair;
    const placeholder = placeholderInField(match, pair);
    if (placeholder) {
      const range = fieldValueAlone(match.document.text, found, placeholder, wanted.role === 'author');
      return [{ range, label: found.key }];
    }
    const isOpen = found.value === '' && found.spelling !== 'section' && wanted.isRequired && wanted.field.value !== '';
    return isOpen && !mayStay(match, wanted) ? [{ range: found.valueRange, label: found.key }] : [];
  });
}

/** A title without words of its own, or one that the template writes without brackets, such as "Feature name". */
function inTitle(match: Match): Gap[] {
  const { title } = match;
  const wanted = match.template.title;
  if (!title) return [];
  const isSame = wanted?.prefix === '' && title.key === wanted.section.key && title.key.includes(' ');
  const hasPlaceholder = findPlaceholdersInText(title.title).length > 0;
  const { end } = title.heading.title;
  if (lacksTitle(match)) return [{ range: { start: end, end }, label: l10n.t('Title') }];
  return isSame && !hasPlaceholder ? [{ range: title.heading.title, label: l10n.t('Title') }] : [];
}

function inHead({ head, document }: Match): Gap[] {
  return [...head.placeholders, ...head.guidance].flatMap((range) =>
    toReplace(document.text, document.preamble, range).map((alone) => ({ range: alone, label: l10n.t('Title') })),
  );
}

function inHeading({ document, template }: Match, { heading, title }: Section): Gap[] {
  return findPlaceholders(document.text, { ...heading.title, kind: 'heading' }, document.definitions)
    .filter(({ start, end }) => template.placeholders.has(placeholderKey(document.text.slice(start, end))))
    .map((range) => ({ range, label: title }));
}

function inBody(match: Match, section: Section): Gap[] {
  return leftIn(match, section).map((range) => ({ range, label: section.title }));
}

/** What is still to be written in a section itself, apart from its subsections. */
function leftIn(match: Match, section: Section): readonly Range[] {
  const pair = match.alignment.pairs.find(({ found }) => found === section);
  const content = match.contents.get(section);
  if (!content || section === match.title) return [];
  const { text } = match.document;
  const { placeholders, guidance } = content;
  const replaced = (ranges: readonly Range[]) => ranges.flatMap((range) => toReplace(text, section.blocks, range));
  switch (sectionState(match, section, pair)) {
    case 'empty':
      return pair ? [writingPlace(match, section)] : [];
    case 'leftovers':
      return replaced([...placeholders, ...guidance]);
    case 'unwritten': {
      if (placeholders.length > 0) return replaced(placeholders);
      // Dots and the like are too little to be advice, and all there is.
      const all = guidance.length > 0 ? guidance : section.blocks.filter((block) => isProse(text, block));
      return all.length > 0 ? replaced(together(text, section.blocks, all)) : [writingPlace(match, section)];
    }
    default:
      return [];
  }
}
