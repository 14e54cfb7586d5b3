import * as l10n from '@vscode/l10n';
import { type Field, fieldName } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { sectionMetadata } from '../template/metadata.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { answers } from './answers.ts';
import { findTitle, followTemplate } from './followTemplate.ts';
import type { Match } from './match.ts';
import { shapeOfDocument, shapeOfTemplate } from './shapes.ts';

/** How much a document looks like one that follows a template. */
export interface Likeness {
  readonly template: Template;
  /** Whether it is enough to say so of a document anywhere. */
  readonly isEnough: boolean;
  /** Whether the title starts as the template's titles do. */
  readonly hasPrefix: boolean;
  /** Share of the template's main sections and fields that the document has. */
  readonly share: number;
  /** How many of these it has that are not found in any Markdown file, as a title or an overview is. */
  readonly distinctive: number;
  /** Whether the template has hardly any of these, so that they cannot tell. */
  readonly isOrdinary: boolean;
  /** For choosing between templates. */
  readonly score: number;
  /** In words for the user. */
  readonly evidence: () => readonly string[];
}

/** The template that a document follows, with the evidence; undefined for any other Markdown, and in doubt. */
export function matchTemplate(document: ProposalDocument, templates: readonly Template[]): Match | undefined {
  const [best] = templates
    .map((template) => likenessOf(document, template))
    .filter(({ isEnough }) => isEnough)
    .sort((a, b) => b.score - a.score);
  return best && followTemplate(document, best.template, best.evidence());
}

const MIN_TELLING = 2;
/** With more sections of its own, and more of the template's missing than there, a document was written to another plan; one with fewer may have begun. */
const FEW_OWN = 2;
/** Below the share that a document without the template's kind of title must have of its sections (see `isItsForm`). */
const MIN_COMMON = 0.5;

/**
 * Whether a document may be enough like a template, seen without reading that one: it has half of its main headings, or one
 * that starts as the template's title does. True of a template that is read already.
 */
export function mayBeLike({ sections }: ProposalDocument, { headings }: Template): boolean {
  if (headings === undefined) return true;
  const [title = '', ...main] = headings;
  const [first = ''] = title.split(' ', 1);
  if (sections.some(({ key }) => key.startsWith(first))) return true;
  return sections.filter(({ key }) => main.includes(key)).length >= main.length * MIN_COMMON;
}

/** Compares title, fields and main sections; reads no text. */
export function likenessOf(document: ProposalDocument, template: Template): Likeness {
  const title = findTitle(document, template);
  const { prefix, main, holders, fields: wanted, distinctive: telling } = shapeOfTemplate(template);
  const { sections: below, byKey, fields: inHead } = shapeOfDocument(document, title);
  const hasPrefix = prefix !== undefined && title !== undefined && prefix.test(keyBeforeColon(title.title));

  const answerTo = (section: TemplateSection) =>
    byKey.get(section.key) ??
    (section.isChoice || section.repeats !== undefined ? below.find((found) => answers(found, section)) : undefined);
  const pairs = main.flatMap((section) => {
    const found = answerTo(section);
    return found ? [{ section, found }] : [];
  });
  const answered = pairs.map(({ section }) => section);
  const top = mainSectionsIn(
    below,
    pairs.map(({ found }) => found),
  );
  // What is optional, and not there, says nothing.
  const expected = () => main.filter((section) => answered.includes(section) || section.isRequired).length;
  const sections = answered.length;

  const isShown = (entries: readonly Field[]) =>
    entries.some(({ key }) => wanted.some(({ name }) => name === fieldName(key)));
  const held = holders.flatMap((holder) =>
    document.sections
      .filter((section) => answers(section, holder))
      .flatMap((section) => sectionMetadata(document, section, isShown).map(({ key }) => fieldName(key))),
  );
  const found = held.length === 0 ? inHead : new Set([...inHead, ...held]);
  const filled = wanted.filter(({ name }) => found.has(name));
  const fields = filled.length;
  const distinctive =
    answered.filter(({ key }) => telling.has(key)).length + filled.filter(({ name }) => telling.has(name)).length;

  const looksAlike =
    (fields >= Math.max(3, wanted.length * 0.6) && sections >= Math.max(2, main.length * 0.25)) ||
    (sections >= 4 && (fields > 0 || wanted.length === 0) && sections >= expected() * 0.6) ||
    sections >= Math.max(5, main.length * 0.85);
  const isEnough = hasPrefix ? fields >= 2 || sections >= 2 || looksAlike : looksAlike && distinctive >= 3;
  const evidence = () => [
    ...(hasPrefix
      ? [l10n.t('the title starts with "{0}:"', template.title?.section.title.split(/[:–—]| - /)[0] ?? '')]
      : []),
    ...(wanted.length > 0 ? [l10n.t('{0} of {1} fields', fields, wanted.length)] : []),
    l10n.t('{0} of {1} sections', sections, main.length),
  ];
  const score = (2 * (sections + fields)) / (main.length + wanted.length + top + found.size) + (hasPrefix ? 0.3 : 0);
  const share = (sections + fields) / Math.max(1, main.length + wanted.length);
  const isOfOwnPlan = () => top - sections > FEW_OWN && sections * 2 < expected();
  // Proposals of other forms share much with a built-in template; only the workspace's own may be followed loosely.
  const isItsForm =
    template.path !== undefined ||
    sections >= main.length * 0.85 ||
    (hasPrefix
      ? fields >= wanted.length * 0.8 ||
        sections >= main.length * 0.5 ||
        (fields >= wanted.length * 0.4 && sections * 2 >= top && !isOfOwnPlan())
      : fields >= wanted.length * 0.6 && sections >= main.length * 0.6);
  const isOrdinary = telling.size < MIN_TELLING;
  return { template, isEnough: isEnough && isItsForm, hasPrefix, share, distinctive, isOrdinary, score, evidence };
}

/**
 * How many main sections a document has: those at the level, and above it, where most of the template's stand in it. A line
 * that happens to be `#` is one more of them, and makes the others no less.
 */
function mainSectionsIn(sections: readonly Section[], answering: readonly Section[]): number {
  const levels = (answering.length > 0 ? answering : sections)
    .map(({ heading }) => heading.level)
    .sort((a, b) => a - b);
  const level = answering.length > 0 ? levels[levels.length >> 1] : levels[0];
  return level === undefined ? 0 : sections.filter(({ heading }) => heading.level <= level).length;
}

function keyBeforeColon(title: string): string {
  const [before = ''] = title.split(/:| [–—-] /);
  return before === title
    ? ''
    : before
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
