import { headingKey } from '../document/headingKey.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { requirementMark } from '../document/requirementMark.ts';
import { endOfLine } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { commentWords, type OverrideWord } from './overrideComment.ts';
import type { Reason, TemplateOverrides } from './template.ts';

/** How often a section is to stand in a proposal. */
export interface SectionRequirement {
  readonly isRequired: boolean;
  /** See `TemplateSection.repeats`. */
  readonly repeats: string | undefined;
  readonly reason: Reason;
}

const OPTIONAL_OPENING =
  /^[\s<>!*_-]*[([]?(?:optional\b|omit (?:this section )?if|(?:this )?(?:is an )?optional (?:section|element))/i;
const OPTIONAL_SENTENCE =
  /\b(?:this )?(?:sub)?section (?:is optional|(?:can|may|should) be (?:omitted|removed|deleted|left out|skipped))|(?<!(?:\bnot|\bnever|n['’]t) )\b(?:remove|delete|omit|skip) this (?:sub)?section\b/i;
/** A heading over advice on the sections that a proposal may have of its own. */
const OWN_SECTIONS = /^(?:(?:other|further|more|additional|custom|your own) )?(?:sub)?sections$/;
/** All of the advice in one short sentence: "(Figures from last month, if applicable)". */
const OPTIONAL_LINE =
  /^\W{0,3}(?:(?:if|where|when) (?:applicable|relevant|needed)[,:]\s[^.;]{0,160}|[^.;]{0,160}[\s,(–—-]\s?(?:(?:if|where|when) (?:applicable|relevant|needed|necessary)|if any))\W{0,3}$/i;
/** How far a section's text is read for a sentence that makes it optional. */
const OPENING_LENGTH = 400;

/**
 * What the template says of a section: overrides first, then comments that are there for it (`<!-- optional -->`), then
 * marks in the heading, then what the first sentence says.
 */
export function sectionRequirement(
  document: ProposalDocument,
  section: Section,
  overrides: TemplateOverrides,
): SectionRequirement {
  const { title: range } = section.heading;
  const inferred = inferRequirement(document, section);
  const comment = overrideComment(document, section);
  const override = Object.entries(overrides.sections ?? {}).find(
    ([heading]) => headingKey(heading) === section.key,
  )?.[1];
  const words = override ? [override] : comment?.words;
  if (!words) return inferred;
  const repeats = inferred.repeats ?? (words.includes('repeat') ? headingKey(section.title) : undefined);
  const isRequired = words.includes('required') || (!words.includes('optional') && repeats === undefined);
  return { isRequired, repeats, reason: { range: override ? range : (comment?.range ?? range), certainty: 'certain' } };
}

function inferRequirement(document: ProposalDocument, section: Section): SectionRequirement {
  const { title: range } = section.heading;
  const repeats = repeatedStem(section.title);
  if (repeats !== undefined)
    return { isRequired: false, repeats, reason: { range, certainty: repeats === '' ? 'uncertain' : 'likely' } };
  if (OWN_SECTIONS.test(section.key)) return { isRequired: false, repeats, reason: { range, certainty: 'likely' } };
  const mark = requirementMark(section.title.replace(/<!--\s*((?:(?!<!--).)*?)\s*-->/g, '($1)'));
  if (mark) {
    const certainty = mark === 'recommended' ? 'uncertain' : 'certain';
    return { isRequired: mark !== 'optional', repeats, reason: { range, certainty } };
  }
  const said = optionalInWords(document, section);
  return said
    ? { isRequired: false, repeats, reason: { range: said, certainty: 'likely' } }
    : { isRequired: true, repeats, reason: { range, certainty: 'certain' } };
}

/** Where a comment above the heading, or the first sentences below it, say that the section is optional. */
function optionalInWords({ text }: ProposalDocument, { heading, blocks }: Section): Range | undefined {
  const above = text.slice(Math.max(0, heading.start - 300), heading.start).trimEnd();
  const from = heading.start - Math.min(300, heading.start);
  // Alone on its line: one at the end of a text or of a long comment belongs to the section before.
  const comment = /(?:^|\n)(<!--[^<>\n]*\boptional\b[^<>\n]*-->)$/i.exec(above)?.[1];
  if (comment) return { start: from + above.length - comment.length, end: from + above.length };
  const firstText = blocks.findIndex(({ kind }) => kind !== 'html');
  for (const block of blocks.slice(0, firstText < 0 ? undefined : firstText + 1)) {
    const opening = text.slice(block.start, Math.min(block.end, block.start + OPENING_LENGTH));
    const isLine = blocks.length === 1 && block.kind === 'paragraph' && !opening.includes('\n');
    if (OPTIONAL_OPENING.test(opening) || OPTIONAL_SENTENCE.test(opening) || (isLine && OPTIONAL_LINE.test(opening)))
      return { start: block.start, end: block.start + opening.length };
  }
  return undefined;
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

/** `alternative` for "Alternative 1: [Name]", '' for a heading that is all placeholder, undefined for one that stands once. */
function repeatedStem(title: string): string | undefined {
  const numbered =
    /^(\p{L}[\p{L}-]{0,40}(?: [\p{L}-]{1,40}){0,5})(?:\s{1,4}(?:\d{1,4}|[A-Z]|#)|\s?[:.…–—-][\s.…]{0,6}\d{1,4})(?=\s{0,4}(?:$|[:.–—-]))/u.exec(
      title,
    );
  if (numbered) return headingKey(numbered[1] ?? '');
  const [placeholder] = findPlaceholdersInText(title);
  if (!placeholder || requirementMark(title)) return undefined;
  return headingKey(title.slice(0, placeholder.start));
}
