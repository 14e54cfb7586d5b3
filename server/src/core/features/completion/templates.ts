import * as l10n from '@vscode/l10n';
import { blocksOf } from '../../document/blocksOf.ts';
import type { ProposalDocument } from '../../document/proposalDocument.ts';
import type { Template } from '../../template/template.ts';
import { withoutEnd } from '../../text/ends.ts';
import type { Range } from '../../text/range.ts';
import { prefixOf, sectionPaths, sectionPrefix } from '../../writing/prefixes.ts';
import { type RenderOptions, renderProposal } from '../../writing/render.ts';
import { guidanceOf, renderSection } from '../../writing/skeleton.ts';
import { escapeHtml } from '../markdown.ts';
import { type Completion, rank } from './completion.ts';
import { goingOn, type Offer, restBehind } from './offer.ts';
import { isAlone } from './site.ts';

/** A document that has at most one word so far. */
const BARELY_BEGUN = /^\s{0,200}[\p{L}\p{N}._:-]{0,60}\s{0,200}$/u;
/** A line that is nothing but the word that stands for a template, or for a section of one. */
const WORD = /^ {0,3}([\p{L}\p{N}._:-]{0,60})[ \t]*$/u;

interface TemplateOptions extends RenderOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Whether nothing is written in a document yet but the word in which somebody may ask for a template. */
export function isBarelyBegun(text: string): boolean {
  return BARELY_BEGUN.test(text);
}

/**
 * Whole templates, where the cursor is on a line of its own in a document that follows none, and once a word is there,
 * `rfc:mot` for one, their sections too.
 */
export function templateCompletions(
  document: ProposalDocument,
  offset: number,
  templates: readonly Template[],
  options: TemplateOptions,
): readonly Completion[] {
  const range = wordAt(document, offset);
  if (!range) return [];
  const word = document.text.slice(range.start, range.end);
  const wholes = templates.map((template) => wholeOf(template, range, options));
  const sections = word === '' ? [] : templates.flatMap((template) => sectionsOf(template, word, range, options));
  const offers = [...wholes, ...sections].map((offer, i) => ({ ...offer, sortText: rank(i) }));
  return goingOn(document.text, offset, offers, true);
}

/** The word that a line of its own consists of, which may be empty; undefined elsewhere, as in code. */
function wordAt(document: ProposalDocument, offset: number): Range | undefined {
  const { text, lines, frontMatter } = document;
  const start = lines.lineStart(lines.lineAt(offset));
  const line = withoutEnd(text.slice(start, lines.lineStart(lines.lineAt(offset) + 1)), '\r\n');
  const word = WORD.exec(line)?.[1];
  if (word === undefined || !isAlone(document, start)) return undefined;
  if (frontMatter && start < frontMatter.range.end) return undefined;
  const block = blocksOf(document).find((each) => each.start <= offset && offset <= each.end);
  if (block && block.kind !== 'paragraph') return undefined;
  const from = word === '' ? offset : start + line.indexOf(word);
  return from <= offset && offset <= from + word.length ? { start: from, end: from + word.length } : undefined;
}

type Unsorted = Omit<Offer, 'sortText'>;

function wholeOf(template: Template, range: Range, { today, ...options }: TemplateOptions): Unsorted {
  return {
    label: template.name,
    kind: 'template',
    note: prefixOf(template),
    detail:
      template.path === undefined
        ? l10n.t('New proposal from a built-in template')
        : l10n.t('New proposal from {0}', template.path),
    documentation: template.sections
      .filter(({ parent }) => parent < 0)
      .map(({ name, isRequired }) => `- ${isRequired ? name : l10n.t('{0} (optional)', name)}`)
      .join('\n'),
    range,
    snippet: renderProposal(template, { date: today }, 'snippet', options),
    text: renderProposal(template, { date: today }, 'text', options),
    // Found by its word, its name, its file's, and its folder's.
    names: [prefixOf(template), template.name, ...template.id.split('/').reverse()],
  };
}

function sectionsOf(
  template: Template,
  word: string,
  range: Range,
  { today, ...options }: TemplateOptions,
): readonly Unsorted[] {
  return [...sectionPaths(template).keys()].flatMap((section): Unsorted[] => {
    const prefix = sectionPrefix(template, section);
    // Rendered are only those that may be meant.
    const names = [prefix, prefix.slice(prefix.indexOf(':') + 1)];
    if (!names.some((name) => restBehind(name, word) !== undefined)) return [];
    const advice = guidanceOf(template, section);
    return [
      {
        label: prefix,
        kind: 'section',
        detail: l10n.t('{0}: a section', template.name),
        ...(advice && { documentation: escapeHtml(advice) }),
        range,
        snippet: renderSection(template, section, { date: today }, 'snippet', options),
        text: renderSection(template, section, { date: today }, 'text', options),
        names,
      },
    ];
  });
}
