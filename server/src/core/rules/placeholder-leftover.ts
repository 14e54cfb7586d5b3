import * as l10n from '@vscode/l10n';
import { findPlaceholders, findPlaceholdersInText, placeholderKey } from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { FieldPair, Match } from '../matching/match.ts';
import { writtenBelow } from '../matching/missing.ts';
import type { Content } from '../matching/readContent.ts';
import { nameValues } from '../template/allowedValues.ts';
import type { Finding, Rule } from './rule.ts';

/** A title that asks for one; any other, as "Change Request", may be what all proposals are called. */
const NAMES_ITSELF = /\b(?:title|name|your|my|template|idea|example|sample|short|descriptive|here|neat|some)\b/i;

export const placeholderLeftover: Rule = {
  id: 'placeholder-leftover',
  summary: 'A placeholder or a piece of advice from the template is still there.',
  severity: 'by status',
  *check(match) {
    for (const pair of match.fieldPairs) {
      const range = placeholderInField(match, pair);
      if (!range) continue;
      yield {
        message: messageForField(pair),
        subject: pair.found.key,
        range,
        templateRange: pair.wanted.field.valueRange,
        // The heading is to say the same.
        ...(pair.wanted.role === 'title' && match.title && { covers: match.title.heading }),
      };
    }
    yield* leftovers(match, match.head, 'title', true);
    yield* inTitle(match);
    const known = new Set(match.alignment.pairs.map(({ found }) => found));
    for (const section of match.document.sections) {
      yield* inHeading(match, section);
      const content = match.contents.get(section);
      if (content)
        yield* leftovers(
          match,
          content,
          section.title,
          !known.has(section) || content.isWritten || writtenBelow(match, section),
        );
    }
  },
};

function messageForField({ found: { key, value }, wanted: { allowed, isDate } }: FieldPair): string {
  const left = shortened(value);
  if (allowed)
    return l10n.t(
      "Expected one of {0} for `{1}`, found the template's `{2}`. Replace it.",
      nameValues(allowed.values),
      key,
      left,
    );
  return isDate
    ? l10n.t("Expected a date for `{0}`, found the template's `{1}`. Replace it.", key, left)
    : l10n.t("Expected a value for `{0}`, found the template's `{1}`. Replace it.", key, left);
}

/** A title such as "Feature name", which a template writes without brackets. */
function* inTitle({ template: { title: wanted }, title }: Match): Iterable<Finding> {
  if (!title || !wanted || title.key !== wanted.section.key || !wanted.section.key.includes(' ')) return;
  if (!NAMES_ITSELF.test(wanted.section.title)) return;
  if (wanted.prefix !== '' || findPlaceholdersInText(wanted.section.title).length > 0) return;
  const message = l10n.t('Expected the proposal\'s title, found the template\'s "{0}". Replace it.', title.title);
  yield { message, subject: title.title, range: title.heading.title, templateRange: wanted.section.heading.title };
}

function* inHeading({ document, template }: Match, { title, heading }: Section): Iterable<Finding> {
  for (const range of findPlaceholders(document.text, { ...heading.title, kind: 'heading' }, document.definitions)) {
    const source = document.text.slice(range.start, range.end);
    if (!template.placeholders.has(placeholderKey(source))) continue;
    yield {
      message: l10n.t(
        "Expected your own words in the heading, found the template's placeholder `{0}`. Replace it.",
        source,
      ),
      subject: title,
      range,
    };
  }
}

/** @param isWritten whether the author has written anything here: if not, the advice is reported as a whole by another rule */
function* leftovers(
  { document: { text } }: Match,
  content: Content,
  subject: string,
  isWritten: boolean,
): Iterable<Finding> {
  for (const range of content.placeholders) {
    yield {
      message: l10n.t(
        "Expected your own text, found the template's placeholder `{0}`. Replace it.",
        shortened(text.slice(range.start, range.end)),
      ),
      subject,
      range,
    };
  }
  if (!isWritten) return;
  for (const range of content.guidance) {
    yield {
      message: l10n.t(
        'Expected your own text, found the template\'s: "{0}". Remove it, or replace it.',
        shortened(text.slice(range.start, range.end)),
      ),
      subject,
      range,
    };
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
