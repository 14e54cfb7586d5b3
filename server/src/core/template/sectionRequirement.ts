import { cluesIn } from '../dialect/clue.ts';
import { fromStage } from '../dialect/due/fromStage.ts';
import { dueOf } from '../dialect/due/index.ts';
import { type Stem, stemOf } from '../dialect/repeats/index.ts';
import { OPTIONAL_SECTIONS } from '../dialect/sections/index.ts';
import { sectionPlace } from '../dialect/sections/sectionPlace.ts';
import { headingKey } from '../document/headingKey.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { endOfLine } from '../text/lines.ts';
import { once } from '../text/once.ts';
import { contains, type Range } from '../text/range.ts';
import { commentWords, type OverrideWord } from './overrideComment.ts';
import { type Presence, saidPresence, weighedPresence } from './presence.ts';
import type { Reason, TemplateOverrides } from './template.ts';

/** How often a section is to stand in a proposal. */
export interface SectionRequirement {
  /** What all copies start with, where there may be several. */
  readonly stem: Pick<Stem, 'key' | 'name'> | undefined;
  /** Read when first asked for: only a document that follows the template needs it. */
  readonly presence: () => Presence;
}

/**
 * What the template says of a section: overrides first, then comments that are there for it (`<!-- optional -->`), then
 * all that its heading, its advice and that of the section round it say.
 */
export function sectionRequirement(
  document: ProposalDocument,
  section: Section,
  overrides: TemplateOverrides,
): SectionRequirement {
  const { title: range } = section.heading;
  const stem = stemOf(section.title);
  const override = Object.entries(overrides.sections ?? {}).find(
    ([heading]) => headingKey(heading) === section.key,
  )?.[1];
  const said = override
    ? ({ by: 'configuration', words: [override], range } as const)
    : overrideComment(document, section);
  if (said) {
    const repeats = stem ?? (said.words.includes('repeat') ? { key: section.key, name: '' } : undefined);
    const isRequired = said.words.includes('required') || (!said.words.includes('optional') && !repeats);
    return { stem: repeats, presence: () => saidPresence(said.by, said.range, isRequired) };
  }
  if (stem) {
    const certainty = stem.key === '' ? 'uncertain' : 'likely';
    const requirement: Reason = { range, certainty, clues: [{ ...stem.clue, range }] };
    return { stem, presence: () => ({ isRequired: false, requirement }) };
  }
  const presence = once(() => {
    const place = sectionPlace(document, section, document.sections[section.parent]);
    const later = fromStage.find(place);
    // "Needed only when accepted" says when, not whether.
    const clues = cluesIn(OPTIONAL_SECTIONS, place).filter((clue) => !later || !contains(later, clue.range));
    return { ...weighedPresence(range, clues), due: dueOf(place) };
  });
  return { stem, presence };
}

/** A comment of nothing but override words in the heading, on the line above it, or as the first thing below it. */
function overrideComment(
  { text }: ProposalDocument,
  { heading, blocks }: Section,
): { readonly by: 'comment'; readonly words: readonly OverrideWord[]; readonly range: Range } | undefined {
  const from = Math.max(0, heading.start - 200);
  const above = text.slice(from, heading.start).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1);
  const start = from + above.length - line.length;
  const [first] = blocks;
  const places: Range[] = [
    ...[...text.slice(heading.start, heading.end).matchAll(/<!--(?:(?!<!--).)*?-->/g)].map((match) => ({
      start: heading.start + match.index,
      end: heading.start + match.index + match[0].length,
    })),
    ...(/^\s{0,3}<!--/.test(line) ? [{ start, end: start + line.length }] : []),
    ...(first?.kind === 'html' ? [{ start: first.start, end: Math.min(endOfLine(text, first.start), first.end) }] : []),
  ];
  for (const range of places) {
    const words = commentWords(text.slice(range.start, range.end));
    if (words) return { by: 'comment', words, range };
  }
  return undefined;
}
