import * as l10n from '@vscode/l10n';
import type { Section } from '../document/proposalDocument.ts';
import { absenceOf } from '../index/facts.ts';
import type { Match } from '../matching/match.ts';
import type { Custom } from '../practice/customs.ts';
import type { Share } from '../practice/practice.ts';
import { customInWords, learnedInWords, shareInWords } from '../practice/words.ts';
import type { Template } from '../template/template.ts';
import { contains, type Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { guidanceOf } from '../writing/skeleton.ts';
import { answeredAt } from './answeredAt.ts';
import { describeField } from './describeField.ts';
import { escapeHtml, escapeMarkdown, paragraphs } from './markdown.ts';

export interface Hover {
  readonly range: Range;
  /** CommonMark, without HTML. */
  readonly markdown: string;
}

export interface HoverOptions {
  /** Where the template can be opened; without it there is no link. */
  readonly templateUri?: string;
  /** What the proposals nearest in time do with a fact; without it nothing is said of them. */
  readonly others?: (fact: string) => Share;
  /** What most of them have beyond the template. */
  readonly customs?: readonly Custom[];
}

/** The template's advice for the heading or field at an offset, whether or not it still stands in the document. */
export function hoverAt(match: Match, offset: number, options: HoverOptions = {}): Hover | undefined {
  const { templateUri, others } = options;
  const answered = answeredAt(match, offset);
  const { template } = match;
  const link = ({ start }: Range) =>
    templateUri === undefined ? '' : linkTo(templateUri, template.document.lines.lineAt(start) + 1);
  switch (answered?.kind) {
    case 'field': {
      const { wanted } = answered.pair;
      const about = describeField(wanted, template.name);
      const practice = practiceWith(template, others, 'field', wanted.field.key, wanted.isRequired);
      return { range: answered.range, markdown: paragraphs(about, practice, link(wanted.field.keyRange)) };
    }
    case 'section': {
      const { found, wanted } = answered.pair;
      const about = template.learned
        ? `**${wanted.name}** · ${template.name}`
        : wanted.isRequired
          ? l10n.t('**{0}** · required section of {1}', wanted.name, template.name)
          : l10n.t('**{0}** · optional section of {1}', wanted.name, template.name);
      const practice = practiceWith(template, others, 'section', wanted.name, wanted.isRequired);
      const advice = wanted.holdsFields || template.learned ? '' : escapeHtml(guidanceOf(template, wanted));
      return {
        range: found.heading.title,
        markdown: paragraphs(escapeHtml(about), practice, advice, link(wanted.section.heading)),
      };
    }
    case 'title': {
      const { section } = template.title ?? {};
      if (!section) return undefined;
      const about = l10n.t('**{0}** · title of {1}', escapeMarkdown(section.title), template.name);
      const advice = adviceBelowTitle(template, section);
      return { range: answered.range, markdown: paragraphs(about, advice, link(section.heading)) };
    }
    default:
      return hoverOfCustom(match, offset, options);
  }
}

/** What of a heading or field that is none of the template's most others have as well. */
function hoverOfCustom(
  { alignment, fields, template }: Match,
  offset: number,
  { customs = [] }: HoverOptions,
): Hover | undefined {
  const headings = alignment.unknown.map(({ title, heading }) => ({ name: title, range: heading.title }));
  const here = [...headings, ...fields.map(({ key, keyRange }) => ({ name: key, range: keyRange }))].find(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
  const custom = here && customs.find(({ kind, name }) => kind !== 'value' && wordsOf(name) === wordsOf(here.name));
  if (!custom) return undefined;
  const about = l10n.t('**{0}** · not in {1}', escapeMarkdown(custom.name), template.name);
  return { range: here.range, markdown: paragraphs(about, customInWords(custom)) };
}

/** What the others do with what is required; what a template was learned from is what all do. */
function practiceWith(
  { learned }: Template,
  others: HoverOptions['others'],
  kind: 'section' | 'field',
  name: string,
  isRequired: boolean,
): string {
  const fact = absenceOf(kind, name);
  if (learned) return learnedInWords(learned, fact);
  return isRequired && others ? shareInWords(others(fact)) : '';
}

/** What stands below the template's title, where that is not the metadata. */
function adviceBelowTitle(template: Template, section: Section): string {
  const holdsFields = template.fields.some(({ field }) => contains(section.body, field.range));
  return holdsFields ? '' : escapeHtml(guidanceOf(template, { section }));
}

/** Advice may end within a list or code: the link stands behind a rule, which ends either. */
function linkTo(uri: string, line: number): string {
  return `---\n\n[${l10n.t('Template, line {0}', line)}](<${uri.replace(/[<>\s]/g, encodeURIComponent)}#L${line}>)`;
}
