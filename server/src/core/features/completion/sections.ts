import * as l10n from '@vscode/l10n';
import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Match } from '../../matching/match.ts';
import type { Custom } from '../../practice/customs.ts';
import { sectionPrefix } from '../../writing/prefixes.ts';
import type { RenderOptions } from '../../writing/render.ts';
import { guidanceOf } from '../../writing/skeleton.ts';
import { inStyle, styleOf } from '../documentStyle.ts';
import { headingNumber } from '../headingNumber.ts';
import { escapeHtml } from '../markdown.ts';
import { skeletonFor } from '../sectionText.ts';
import { rank } from './completion.ts';
import { customHeadings } from './customHeadings.ts';
import { type Offer, restBehind } from './offer.ts';
import { type Candidate, sectionCandidates } from './sectionCandidates.ts';
import { isAlone, type Site } from './site.ts';

interface SectionOptions extends RenderOptions {
  /** Whether the user asks, rather than types. */
  readonly isAsked: boolean;
  readonly customs: readonly Custom[];
}

/** Words at the start of a line that may become a heading, or the word that stands for a section, `rfc:motivation`. */
const BARE = /^\p{L}(?:[\p{L}\p{N} ]{0,60}|[\p{L}\p{N}:-]{0,80})$/u;
/** The marks of a heading, its number, and the start of its words; the space behind the marks may be forgotten. */
const MARKED = /^( {0,3}#{1,6})(?:[ \t]+|(?=\p{L})|$)((?:\d{1,3}[.)])+[ \t]+)?/u;

/** What was typed of a heading. */
export interface Typed {
  /** `##`, with the spaces in front of it; empty for a name without marks. */
  readonly marks: string;
  /** All that stands before the words: marks, spaces, number. */
  readonly lead: string;
  /** `2. ` */
  readonly number: string | undefined;
  /** The level of a line that makes it a heading, where one stands below. */
  readonly underlined?: number;
}

/** The sections that may follow: behind `#`, and where the user asks for them on an empty line or behind a name's start. */
export function sectionCompletions(site: Site, options: SectionOptions): readonly Offer[] {
  const { isAsked } = options;
  const { match, line, before, after, isInFrontMatter, block } = site;
  if (isInFrontMatter || (block && block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
  const [lead = '', marks, number] = MARKED.exec(before) ?? [];
  // Whoever changes a heading that is there, its level for one, is not interrupted.
  if (marks !== undefined) {
    const isOffered = isAsked || (after.trim() === '' && /#[ \t]|#$/.test(before));
    return isOffered ? headings(site, { marks, lead, number }, options) : [];
  }
  const underlined = levelOfUnderline(site);
  if (!isAsked || after.trim() !== '') return [];
  if (underlined === undefined && !isAlone(match.document, line.start)) return [];
  const typed: Typed = { marks: '', lead: '', number: undefined, ...(underlined !== undefined && { underlined }) };
  return before === '' || BARE.test(before) ? headings(site, typed, options) : [];
}

/** The level of the heading whose only line of words the cursor stands in, with `===` or `---` below. */
function levelOfUnderline({ match: { document }, block, line }: Site): number | undefined {
  const { text, sections } = document;
  const heading = sections.find((section) => section.heading === block)?.heading;
  const isUnderlined =
    heading?.start === line.start && heading.title.end <= line.end && text.charAt(line.start) !== '#';
  return isUnderlined ? heading.level : undefined;
}

function headings(site: Site, typed: Typed, options: SectionOptions): readonly Offer[] {
  return [...templateHeadings(site, typed, options), ...customHeadings(site, typed, options.customs)];
}

function templateHeadings(site: Site, typed: Typed, options: RenderOptions): readonly Offer[] {
  const { match, line, section, before } = site;
  const { alignment, document, template } = match;
  const style = styleOf(document);
  const own = section && section.heading.start >= line.start ? section : undefined;
  const above = document.sections.findLast(({ heading }) => heading.start < line.start);
  const last = alignment.pairs.findLast(({ found }) => found.heading.start < line.start)?.wanted.index ?? -1;
  const isFilled = own !== undefined && match.contents.get(own)?.isEmpty === false;
  const isFollowed = /^\r?\n[ \t]*\S/.test(document.text.slice(line.end, line.end + 200));
  const gap = isFollowed && !isFilled ? style.newline : '';
  const depth = typed.marks.trim().length;
  return sectionCandidates(match, above, own).flatMap((candidate): Offer[] => {
    const { wanted, kind, number: copy } = candidate;
    const level = Math.max(1, Math.min(6, wanted.level + alignment.levelShift));
    if (typed.underlined !== undefined && typed.underlined !== level) return [];
    const number = headingNumber(match, wanted, level, line, typed.number);
    const words = copy === undefined ? wanted.name : `${wanted.name} ${copy}`;
    const label = `${'#'.repeat(level)} ${number}${words}`;
    // Also without the number that the document's headings have.
    const unnumbered = typed.number === undefined ? [typed.lead + number + words] : [];
    const prefix = typed.marks === '' ? [sectionPrefix(template, wanted)] : [];
    const names = [label, typed.lead + words, ...unnumbered, ...prefix];
    // A skeleton takes longer to write than a name to compare.
    if (!names.some((name) => restBehind(name, before) !== undefined)) return [];
    const advice = guidanceOf(template, wanted);
    const isLevelTyped = level === depth || depth < 2;
    const far = wanted.index > last || kind === 'another' ? Math.abs(wanted.index - last) : 1_000 + wanted.index;
    const order = kind === 'missing' ? 0 : 1;
    const skeletonIn = (as: 'snippet' | 'text') =>
      written(match, candidate, as, options).replace(/^#+ /, (marks) => marks + number);
    const plain = skeletonIn('text');
    const headingOf = (skeleton: string) => {
      const [heading = ''] = skeleton.split(/\r?\n/);
      // The line below is there already, and makes it a heading.
      return typed.underlined === undefined ? heading : heading.replace(/^#+ /, '');
    };
    const inPlace = (skeleton: string) => {
      const heading = headingOf(skeleton);
      if (typed.underlined !== undefined) return heading;
      // Above a line of dashes `2. Name` would be a list.
      const spelled = number === '' ? style : { ...style, isUnderlined: false };
      return inStyle(isFilled ? heading : skeleton, spelled) + gap;
    };
    return [
      {
        label,
        kind: 'section' as const,
        detail: said(template.name, candidate),
        ...(advice && { documentation: escapeHtml(advice) }),
        range: line,
        snippet: inPlace(skeletonIn('snippet')),
        text: inPlace(plain),
        line: headingOf(plain),
        sortText: `${isLevelTyped ? 0 : 1}${order}${rank(far)}`,
        names,
      },
    ];
  });
}

function said(template: string, { wanted, kind }: Candidate): string {
  switch (kind) {
    case 'missing':
      return l10n.t('{0}: missing section', template);
    case 'optional':
      return l10n.t('{0}: optional section', template);
    case 'another':
      return l10n.t('{0}: another {1}', template, wanted.name);
  }
}

/** The skeleton of a section; of a repeated one with the next number, and without the name that the template gives this copy. */
function written(
  match: Match,
  { wanted, kind, number }: Candidate,
  as: 'snippet' | 'text',
  options: RenderOptions,
): string {
  const skeleton = skeletonFor(match, wanted, as, options);
  const [heading = '', ...lines] = skeleton.split(/\r?\n/);
  const parts = /^(#+ \P{N}*?)(\d{1,6}|(?<=\s)[A-Z](?=\s*(?:$|[:.–—-])))(\s*[:.–—-]?\s*)(.*)$/su.exec(heading);
  if (number === undefined || !parts) return skeleton;
  const [, before = '', , separator = '', name = ''] = parts;
  const isOpen = findPlaceholdersInText(name).length > 0;
  if (kind !== 'another' || isOpen || name === '') return [before + number + separator + name, ...lines].join('\n');
  if (as === 'text') return [before + number + separator, ...lines].join('\n');
  const later = lines.map((line) => line.replace(/(?<!\\)\$\{(\d+)/g, (_, n) => `\${${Number(n) + 1}`));
  return [`${before}${number}${separator}\${1}`, ...later].join('\n');
}
