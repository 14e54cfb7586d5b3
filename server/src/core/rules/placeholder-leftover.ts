import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import {
  findPlaceholders,
  findPlaceholdersInText,
  mayHoldPlaceholder,
  placeholderKey,
} from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import { asksForTitle } from '../language/titles.ts';
import { isDue } from '../matching/due.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import { writtenBelow } from '../matching/missing.ts';
import type { Content } from '../matching/readContent.ts';
import { unwrittenSections } from '../matching/unwritten.ts';
import { contains, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { notWritten } from './notWritten.ts';
import type { Finding, Rule } from './rule.ts';

export const placeholderLeftover: Rule = {
  id: 'placeholder-leftover',
  summary: 'A placeholder or a piece of advice from the template is still there.',
  severity: 'by status',
  isAboutText: true,
  *check(match) {
    for (const pair of match.fieldPairs) {
      const range = placeholderInField(match, pair);
      if (!range) continue;
      yield {
        message: messageForField(pair),
        subject: pair.found.key,
        range,
        templateRange: pair.wanted.field.valueRange,
        ...(isPlainValue(pair, range) && { isPlainValue: true }),
        // The heading is to say the same.
        ...(pair.wanted.role === 'title' && match.title && { covers: match.title.heading }),
      };
    }
    yield* leftovers(match, match.head, undefined, true);
    yield* inTitle(match);
    for (const section of unwrittenSections(match)) {
      if (section.toCome) continue;
      const { placeholders = [] } = match.contents.get(section.found) ?? {};
      const [first] = placeholders.toSorted((a, b) => a.start - b.start);
      // Each of the placeholders says the same.
      if (first) yield { ...notWritten(section), range: first, isSum: true };
    }
    const known = new Set(match.alignment.pairs.map(({ found }) => found));
    const early = new Set(match.alignment.pairs.flatMap(({ found, wanted }) => (isDue(match, wanted) ? [] : [found])));
    for (const section of match.document.sections) {
      const { start, end } = section.heading.title;
      if (mayHoldPlaceholder(match.document.text.slice(start, end))) yield* inHeading(match, section);
      const content = match.contents.get(section);
      const isThere = content && content.placeholders.length + content.guidance.length > 0;
      if (isThere && !(early.has(section) && !content.isWritten))
        yield* leftovers(
          match,
          content,
          section.title,
          !known.has(section) || content.isWritten || writtenBelow(match, section),
        );
    }
  },
};

/** Whether a whole value in plain words is left: "Solutions architects" may be what the template's author means. */
function isPlainValue(
  { found: { value, valueRange }, wanted: { allowed, isDate, role } }: FieldPair,
  left: Range,
): boolean {
  const isWhole = left.start === valueRange?.start && left.end === valueRange.end;
  const words = QUOTED_LIST.test(value) ? value.slice(1, -1) : value;
  return isWhole && !allowed && !isDate && role !== 'title' && findPlaceholdersInText(words).length === 0;
}

/** A list in front matter whose items are in quotation marks: its brackets mark no placeholder. */
const QUOTED_LIST = /^\[\s*(["'])[^"'[\]]*\1(?:\s*,\s*(["'])[^"'[\]]*\2)*\s*\]$/;

function messageForField({ found: { key, value }, wanted: { allowed, isDate } }: FieldPair): string {
  const [subject, left] = [subjectOf(key), quoted(value)];
  if (allowed)
    return l10n.t("`{0}`: still the template's `{1}`. Choose one of {2}.", subject, left, nameValues(allowed.values));
  return isDate
    ? l10n.t("`{0}`: still the template's `{1}`. Replace it by a date.", subject, left)
    : l10n.t("`{0}`: still the template's `{1}`. Replace it.", subject, left);
}

/** A title such as "Feature name", which a template writes without brackets. */
function* inTitle({ template: { title: wanted }, title }: Match): Iterable<Finding> {
  if (!title || !wanted || title.key !== wanted.section.key || !wanted.section.key.includes(' ')) return;
  // Any other, as "Change Request", may be what all proposals are called.
  if (!asksForTitle(wanted.section.title)) return;
  if (wanted.prefix !== '' || findPlaceholdersInText(wanted.section.title).length > 0) return;
  const message = l10n.t("Title: still the template's `{0}`. Write your own.", quoted(title.title));
  yield { message, subject: title.title, range: title.heading.title, templateRange: wanted.section.heading.title };
}

function* inHeading({ document, template, title: own }: Match, section: Section): Iterable<Finding> {
  const { title, heading } = section;
  const isKnown = (source: string) => template.placeholders.has(placeholderKey(source));
  const place = { ...heading.title, kind: 'heading' } as const;
  for (const range of findPlaceholders(document.text, place, document.definitions, isKnown)) {
    const source = document.text.slice(range.start, range.end);
    yield {
      message:
        section === own
          ? l10n.t("Title: still the template's `{0}`. Write your own.", quoted(source))
          : l10n.t('`{0}`: placeholder in the heading. Replace `{1}`.', subjectOf(title), quoted(source)),
      subject: title,
      range,
    };
  }
}

/**
 * @param subject undefined for what stands before the first section
 * @param isWritten whether the author has written anything here: if not, the advice is reported as a whole by another rule
 */
function* leftovers(
  { document: { text } }: Match,
  content: Content,
  subject: string | undefined,
  isWritten: boolean,
): Iterable<Finding> {
  const left = ({ start, end }: Range) => quoted(text.slice(start, end));
  for (const range of content.placeholders)
    yield { message: placeholderLeft(subject, left(range)), subject: subject ?? 'title', range };
  if (!isWritten) return;
  const told = new RangeIndex(content.placeholders, (range) => range);
  for (const range of content.guidance)
    if (!told.touching(range).some((placeholder) => contains(placeholder, range)))
      yield { message: adviceLeft(subject, left(range)), subject: subject ?? 'title', range, isTemplateText: true };
}

function placeholderLeft(subject: string | undefined, left: string): string {
  return subject === undefined
    ? l10n.t('At the top: placeholder left: `{0}`. Replace it.', left)
    : l10n.t('`{0}`: placeholder left: `{1}`. Replace it.', subjectOf(subject), left);
}

function adviceLeft(subject: string | undefined, left: string): string {
  return subject === undefined
    ? l10n.t('At the top: the template\'s advice left: "{0}". Remove it.', left)
    : l10n.t('`{0}`: advice left over: "{1}". Remove it, or replace it.', subjectOf(subject), left);
}
