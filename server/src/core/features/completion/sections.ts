import * as l10n from '@vscode/l10n';
import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { Section } from '../../document/proposalDocument.ts';
import type { Match } from '../../matching/match.ts';
import { missingSections } from '../../matching/missing.ts';
import type { RenderOptions } from '../../template/render.ts';
import { guidanceOf } from '../../template/skeleton.ts';
import type { TemplateSection } from '../../template/template.ts';
import { inStyle, styleOf } from '../documentStyle.ts';
import { escapeHtml } from '../markdown.ts';
import { skeletonFor } from '../sectionText.ts';
import { type Completion, rank } from './completion.ts';
import { isWithin } from './filter.ts';
import type { Site } from './site.ts';

interface SectionOptions extends RenderOptions {
  /** Whether the editor itself has a snippet for each section. */
  readonly hasSnippets: boolean;
  /** Whether the user asks, rather than types. */
  readonly isAsked: boolean;
}

/** Words at the start of a line that may become a heading. */
const BARE = /^\p{L}[\p{L}\p{N} ]{0,60}$/u;

/** The sections that may follow: behind `#`, and where the user asks for them on an empty line or behind a name's start. */
export function sectionCompletions(site: Site, options: SectionOptions): readonly Completion[] {
  const { hasSnippets, isAsked } = options;
  const { before, after, isInFrontMatter, block } = site;
  if (isInFrontMatter || (block && block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
  const marks = /^(#{1,6})(?:[ \t]|$)/.exec(before)?.[1];
  // Whoever changes a heading that is there, its level for one, is not interrupted.
  if (marks) {
    const offered = isAsked || after.trim() === '' ? headings(site, marks, options) : [];
    return offered.filter(({ filterText }) => isWithin(filterText, before.trimEnd()));
  }
  if (hasSnippets || !isAsked || after.trim() !== '' || !isAlone(site)) return [];
  if (before === '') return headings(site, '', options);
  if (!BARE.test(before)) return [];
  const typed = before.toLowerCase();
  return headings(site, '', options).filter(({ filterText }) => ` ${filterText.toLowerCase()}`.includes(` ${typed}`));
}

/** Whether nothing but blank lines stands right above and below a line. */
function isAlone({ match: { document }, line }: Site): boolean {
  const { text, lines } = document;
  const at = lines.lineAt(line.start);
  const isBlank = (other: number) => text.slice(lines.lineStart(other), lines.lineStart(other + 1)).trim() === '';
  return (at === 0 || isBlank(at - 1)) && isBlank(at + 1);
}

interface Candidate {
  readonly wanted: TemplateSection;
  readonly kind: 'missing' | 'another' | 'optional';
  /** For a further copy of a repeated section. */
  readonly number?: string;
}

function headings(site: Site, marks: string, options: RenderOptions): readonly Completion[] {
  const { match, line, section } = site;
  const { alignment, document, template } = match;
  const style = styleOf(document);
  const isOwnHeading = section !== undefined && section.heading.start === line.start;
  const above = document.sections.findLast(({ heading }) => heading.start < line.start);
  const last = alignment.pairs.findLast(({ found }) => found.heading.start < line.start)?.wanted.index ?? -1;
  const isFilled = isOwnHeading && match.contents.get(section)?.isEmpty === false;
  const isFollowed = /^\r?\n[ \t]*\S/.test(document.text.slice(line.end, line.end + 200));
  const gap = isFollowed && !isFilled ? style.newline : '';
  return candidates(match, above, isOwnHeading ? section : undefined).map((candidate) => {
    const { wanted, kind, number } = candidate;
    const level = Math.max(1, Math.min(6, wanted.level + alignment.levelShift));
    const name = number === undefined ? wanted.name : `${wanted.name} ${number}`;
    const advice = guidanceOf(template, wanted);
    const isLevelTyped = level === marks.length || marks.length < 2;
    const far = wanted.index > last || kind === 'another' ? Math.abs(wanted.index - last) : 1_000 + wanted.index;
    const order = kind === 'missing' ? 0 : 1;
    const write = (as: 'snippet' | 'text') => {
      const skeleton = written(match, candidate, as, options);
      return inStyle(isFilled ? (skeleton.split(/\r?\n/)[0] ?? '') : skeleton, style) + gap;
    };
    return {
      label: `${'#'.repeat(level)} ${name}`,
      kind: 'section' as const,
      detail: said(template.name, candidate),
      ...(advice && { documentation: escapeHtml(advice) }),
      range: line,
      snippet: write('snippet'),
      text: write('text'),
      sortText: `${isLevelTyped ? 0 : 1}${order}${rank(far)}`,
      filterText: marks === '' ? name : `${marks} ${name}`,
    };
  });
}

function candidates(match: Match, above: Section | undefined, own: Section | undefined): readonly Candidate[] {
  const { alignment, template, document } = match;
  const isAnswered = (index: number) => index < 0 || alignment.pairs.some(({ wanted }) => wanted.index === index);
  const missing = missingSections(match);
  const optional = alignment.absent.filter((wanted) => !wanted.isRequired && isAnswered(wanted.parent));
  const around = new Set<Section>();
  for (let at = above; at; at = document.sections[at.parent]) around.add(at);
  const isHere = ({ parent }: TemplateSection) =>
    parent < 0 || alignment.pairs.some(({ wanted, found }) => wanted.index === parent && around.has(found));
  const another = template.sections.filter(
    (wanted) =>
      wanted.repeats && isHere(wanted) && alignment.pairs.some((pair) => pair.wanted === wanted && pair.found !== own),
  );
  const candidate =
    (kind: Candidate['kind']) =>
    (wanted: TemplateSection): Candidate => {
      const number = wanted.repeats ? nextNumber(match, wanted, around, own) : undefined;
      return { wanted, kind, ...(number !== undefined && { number }) };
    };
  return [
    ...missing.map(candidate('missing')),
    ...another.map(candidate('another')),
    ...optional.map(candidate('optional')),
  ];
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

/** The number or letter of one more copy: behind the last one in the same section, or the template's first. */
function nextNumber(
  { alignment, document }: Match,
  wanted: TemplateSection,
  around: ReadonlySet<Section>,
  own: Section | undefined,
): string | undefined {
  const numberIn = (title: string) => /^\P{N}*?(?:(\d{1,6})|(?<=\s)([A-Z])(?=\s*(?:$|[:.–—-])))/u.exec(title);
  const [, first, letter] = numberIn(wanted.section.title) ?? [];
  if (first === undefined && letter === undefined) return undefined;
  const used = alignment.pairs
    .filter((pair) => pair.wanted === wanted && pair.found !== own)
    .filter(({ found }) => {
      const parent = document.sections[found.parent];
      return parent === undefined || around.has(parent);
    })
    .flatMap(({ found }) => {
      const [, digits, capital] = numberIn(found.title) ?? [];
      return digits ? [Number(digits)] : capital ? [capital.charCodeAt(0) - 64] : [];
    });
  if (used.length === 0) return first ?? letter;
  const next = Math.max(...used) + 1;
  return letter !== undefined && next <= 26 ? String.fromCharCode(64 + next) : String(next);
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
  const parts = /^(#+ \P{N}*?)(\d{1,6}|(?<=\s)[A-Z](?=\s*(?:$|[:.–—-])))(\s*[:.–—-]?\s*)(.*)$/u.exec(heading);
  if (number === undefined || !parts) return skeleton;
  const [, before = '', , separator = '', name = ''] = parts;
  const isOpen = findPlaceholdersInText(name).length > 0;
  if (kind !== 'another' || isOpen || name === '') return [before + number + separator + name, ...lines].join('\n');
  if (as === 'text') return [before + number + separator, ...lines].join('\n');
  const later = lines.map((line) => line.replace(/(?<!\\)\$\{(\d+)/g, (_, n) => `\${${Number(n) + 1}`));
  return [`${before}${number}${separator}\${1}`, ...later].join('\n');
}
