import { cluesIn, heaviestFirst } from '../dialect/clue.ts';
import { type Due, dueOf } from '../dialect/due/index.ts';
import { type Stem, stemOf } from '../dialect/repeats/index.ts';
import { OPTIONAL_SECTIONS } from '../dialect/sections/index.ts';
import { sectionPlace } from '../dialect/sections/sectionPlace.ts';
import { weigh } from '../dialect/weigh.ts';
import { headingKey } from '../document/headingKey.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { endOfLine } from '../text/lines.ts';
import { once } from '../text/once.ts';
import type { Range } from '../text/range.ts';
import { commentWords, type OverrideWord } from './overrideComment.ts';
import type { Reason, TemplateOverrides } from './template.ts';

/** How often a section is to stand in a proposal. */
export interface SectionRequirement {
  /** What all copies start with, where there may be several. */
  readonly stem: Stem | undefined;
  /** Read when first asked for: only a document that follows the template needs it. */
  readonly presence: () => Presence;
}

export interface Presence {
  readonly isRequired: boolean;
  readonly reason: Reason;
  /** From which stage on, where the template says so. */
  readonly due?: Due | undefined;
}

/** A heading of a template of which nothing is said is required, almost always. */
const PRIOR = -4;

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
  const comment = overrideComment(document, section);
  const override = Object.entries(overrides.sections ?? {}).find(
    ([heading]) => headingKey(heading) === section.key,
  )?.[1];
  const words = override ? [override] : comment?.words;
  if (!words) return inferRequirement(document, section);
  const stem = stemOf(section.title) ?? (words.includes('repeat') ? { key: section.key, name: '' } : undefined);
  const isRequired = words.includes('required') || (!words.includes('optional') && stem === undefined);
  const reason: Reason = { range: override ? range : (comment?.range ?? range), certainty: 'certain' };
  return { stem, presence: () => ({ isRequired, reason }) };
}

function inferRequirement(document: ProposalDocument, section: Section): SectionRequirement {
  const { title: range } = section.heading;
  const stem = stemOf(section.title);
  if (stem) {
    const reason: Reason = { range, certainty: stem.key === '' ? 'uncertain' : 'likely' };
    return { stem, presence: () => ({ isRequired: false, reason }) };
  }
  const presence = once(() => {
    const place = sectionPlace(document, section, document.sections[section.parent]);
    const clues = cluesIn(OPTIONAL_SECTIONS, place);
    const { holds, certainty, because } = weigh(clues, PRIOR);
    return {
      isRequired: !holds,
      reason: { range: because[0]?.range ?? range, certainty, clues: heaviestFirst(clues) },
      due: dueOf(place),
    };
  });
  return { stem, presence };
}

/** A comment of nothing but override words in the heading, on the line above it, or as the first thing below it. */
function overrideComment(
  { text }: ProposalDocument,
  { heading, blocks }: Section,
): { readonly words: readonly OverrideWord[]; readonly range: Range } | undefined {
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
    if (words) return { words, range };
  }
  return undefined;
}
