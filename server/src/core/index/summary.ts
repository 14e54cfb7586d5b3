import { holdsField } from '../document/field.ts';
import type { Section } from '../document/proposalDocument.ts';
import { isDecisionHeading } from '../language/recordHeadings.ts';
import { spoken } from '../language/spoken.ts';
import type { Match } from '../matching/match.ts';
import { pairsOf } from '../matching/pairsOf.ts';
import { readContent } from '../matching/readContent.ts';

const isSummary = spoken(({ headings }) => headings.summary, 'whole');
const isFieldHeading = spoken(({ fieldHeadings }) => fieldHeadings, 'whole');
/** In UTF-16 code units: some thirty words say what it is about. */
const MAX_LENGTH = 240;
/** Up to the mark that ends it, if another sentence follows; where scripts have no spaces, up to the mark alone. */
const SENTENCE = /^[\s\S]*?(?:[.!?]["')\]*_]{0,3}(?=\s+["'([*_`]{0,3}\p{Lu})|[。！？])/u;
/** "We will:" says nothing without what stands below it; more words do. */
const LEAD_IN = /^(?:\S+\s+){0,3}\S+[:：][*_]{0,3}$/;
const TABLE = /^\|/;

/**
 * What a proposal is about or decides: the first sentence of its summary, else of its decision, else of the first section that has text of
 * the author's. On one line, as Markdown; undefined where nothing is written yet.
 */
export function summaryOf(match: Match): string | undefined {
  const { sections } = match.document;
  const named = [isSummary, isDecisionHeading].flatMap((isOne) => sections.find(({ key }) => isOne(key)) ?? []);
  for (const section of [...named.flatMap((one) => within(sections, one)), ...sections]) {
    const text = isFieldHeading(section.key) ? undefined : ownParagraph(match, section);
    if (text !== undefined) return cut((SENTENCE.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').replace(/[:：]$/, '…'));
  }
  return undefined;
}

/** A section, and those that stand in it. */
function within(sections: readonly Section[], { index, range }: Section): readonly Section[] {
  const next = sections.findIndex((one) => one.index > index && one.range.start >= range.end);
  return sections.slice(index, next < 0 ? undefined : next);
}

/** The first paragraph of a section that says something, and neither holds metadata nor anything of the template's. */
function ownParagraph(match: Match, section: Section): string | undefined {
  const { document, template, fields } = match;
  const wanted = pairsOf(match).ofFound.get(section)?.wanted.index;
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = document.text.slice(block.start, block.end).trim();
    if (LEAD_IN.test(text) || TABLE.test(text) || holdsField(fields, block)) continue;
    const { isWritten, guidance, placeholders } = readContent(template, document, [block], wanted, fields);
    if (isWritten && guidance.length + placeholders.length === 0) return text;
  }
  return undefined;
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const start = text.slice(0, MAX_LENGTH);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MAX_LENGTH / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
