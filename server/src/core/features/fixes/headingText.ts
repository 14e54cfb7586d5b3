import * as l10n from '@vscode/l10n';
import { findPlaceholdersInText } from '../../document/placeholders.ts';
import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import type { SectionPair } from '../../matching/alignment.ts';
import { placeholderInField } from '../../matching/fieldState.ts';
import type { Match } from '../../matching/match.ts';
import { closest } from '../../matching/nearMiss.ts';
import type { TemplateSection } from '../../template/template.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { nextLine, textStart } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Draft } from './fix.ts';

/** Anchors and comments. */
const BEHIND = /(?:[ \t]*(?:\{#[^{}]*\}|<!--(?:(?!<!--|-->).)*-->))+$/;
const MAX_BEHIND = 400;

/** Gives a heading the template's words; a number before them and an anchor behind them stay. */
export function fixName(match: Match, { wanted, found }: SectionPair): Draft[] {
  return [rename(match, found, wanted, countWords(found.key) <= countWords(wanted.key))];
}

/** A heading with more words than the template's says something of its own: that goes only where the author asks for it. */
function countWords(key: string): number {
  return key.split(' ').length;
}

/** Names the section of the template's that an unknown one is perhaps meant to be. */
export function fixUnknownSection(match: Match, found: Section): Draft[] {
  const absent = match.alignment.absent.map(({ wanted }) => wanted);
  const name = closest(
    found.title,
    absent.filter(({ repeats }) => repeats === undefined).map((wanted) => wanted.name),
  );
  const wanted = absent.find((section) => section.name === name);
  return wanted ? [rename(match, found, wanted, false)] : [];
}

function rename({ document }: Match, found: Section, wanted: TemplateSection, isPreferred: boolean): Draft {
  return {
    title: l10n.t('Rename to "{0}"', wanted.name),
    edits: [{ range: ownWords(document, found, wanted), newText: wanted.name }],
    isPreferred,
    mayBring: ['section-empty', 'section-unfilled', 'placeholder-leftover', 'section-missing'],
  };
}

/** What of a heading is replaced where it is renamed to one of the template's: not a number before its words, nor an anchor behind them. */
export function ownWords({ text }: ProposalDocument, { heading: { title } }: Section, wanted: TemplateSection): Range {
  const source = text.slice(title.start, title.end);
  const number = /^\d/.test(wanted.name) ? '' : (/^\d+(?:\.\d+){0,9}[.)]?[ \t]+/.exec(source)?.[0] ?? '');
  const anchor = BEHIND.exec(source.slice(-MAX_BEHIND))?.[0] ?? '';
  const start = title.start + number.length;
  return { start, end: Math.max(start, title.end - anchor.length) };
}

/** Writes the title as the template has it: with the title that the metadata gives, else with the template's placeholder. */
export function fixTitle(match: Match): Draft[] {
  const { document, template, title } = match;
  const { text } = document;
  if (!template.title) return [];
  const known = titleInFields(match);
  const wanted = template.title.section.title;
  const heading = known === undefined ? wanted : filled(wanted, known);
  const edit: TextEdit = title
    ? writtenTitle(title, heading)
    : insertedTitle(
        text,
        document.frontMatter ? nextLine(text, document.frontMatter.range.end) : textStart(text),
        heading,
      );
  return [
    {
      title:
        known === undefined ? l10n.t('Insert a title like "{0}"', wanted) : l10n.t('Insert the title "{0}"', heading),
      edits: [edit],
      isPreferred: true,
      mayBring: ['placeholder-leftover'],
    },
  ];
}

/** Puts the title that the metadata gives in the place of a placeholder. */
export function fixTitlePlaceholder(match: Match): Draft[] {
  const { title, template } = match;
  const known = titleInFields(match);
  if (!title || !template.title || known === undefined) return [];
  const newText = filled(template.title.section.title, known);
  return [
    { title: l10n.t('Change to "{0}"', newText), edits: [{ range: title.heading.title, newText }], isPreferred: true },
  ];
}

function titleInFields(match: Match): string | undefined {
  const pair = match.fieldPairs.find(({ wanted }) => wanted.role === 'title');
  return pair && pair.found.value.trim() !== '' && !placeholderInField(match, pair) && !/[\r\n]/.test(pair.found.value)
    ? pair.found.value
    : undefined;
}

/** The template's title with the real one in its placeholder's place. */
function filled(wanted: string, title: string): string {
  const [placeholder] = findPlaceholdersInText(wanted);
  return placeholder ? wanted.slice(0, placeholder.start) + title + wanted.slice(placeholder.end) : title;
}

function writtenTitle({ heading }: Section, newText: string): TextEdit {
  const { title, start, level } = heading;
  if (title.end > title.start || title.start > start + level) return { range: title, newText };
  return { range: { start: start + level, end: start + level }, newText: ` ${newText}` };
}

function insertedTitle(text: string, at: number, heading: string): TextEdit {
  const newline = lineEndingOf(text);
  const isOnNewLine = at === textStart(text) || text.charAt(at - 1) === '\n';
  const before = isOnNewLine ? (at > textStart(text) ? newline : '') : newline + newline;
  const behind = /^\s*$/.test(text.slice(at)) ? newline : /^\r?\n/.test(text.slice(at)) ? newline : newline + newline;
  return { range: { start: at, end: at }, newText: `${before}# ${heading}${behind}` };
}
