import { findPlaceholders, findPlaceholdersInText, placeholderKey } from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
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
      const { found, wanted } = pair;
      const expected = wanted.allowed ? `one of ${nameValues(wanted.allowed)}` : wanted.isDate ? 'a date' : 'a value';
      yield {
        message: `Expected ${expected} for \`${found.key}\`, found the template's \`${shortened(found.value)}\`. Replace it.`,
        subject: found.key,
        range,
        templateRange: wanted.field.valueRange,
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

/** A title such as "Feature name", which a template writes without brackets. */
function* inTitle({ template: { title: wanted }, title }: Match): Iterable<Finding> {
  if (!title || !wanted || title.key !== wanted.section.key || !wanted.section.key.includes(' ')) return;
  if (!NAMES_ITSELF.test(wanted.section.title)) return;
  if (wanted.prefix !== '' || findPlaceholdersInText(wanted.section.title).length > 0) return;
  const message = `Expected the proposal's title, found the template's "${title.title}". Replace it.`;
  yield { message, subject: title.title, range: title.heading.title, templateRange: wanted.section.heading.title };
}

function* inHeading({ document, template }: Match, { title, heading }: Section): Iterable<Finding> {
  for (const range of findPlaceholders(document.text, { ...heading.title, kind: 'heading' }, document.definitions)) {
    const source = document.text.slice(range.start, range.end);
    if (!template.placeholders.has(placeholderKey(source))) continue;
    yield {
      message: `Expected your own words in the heading, found the template's placeholder \`${source}\`. Replace it.`,
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
      message: `Expected your own text, found the template's placeholder \`${shortened(text.slice(range.start, range.end))}\`. Replace it.`,
      subject,
      range,
    };
  }
  if (!isWritten) return;
  for (const range of content.guidance) {
    yield {
      message: `Expected your own text, found the template's: "${shortened(text.slice(range.start, range.end))}". Remove it, or replace it.`,
      subject,
      range,
    };
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
