import { type Field, type FieldSpelling, fieldName } from '../document/field.ts';
import { seenValue } from '../document/seenValue.ts';
import type { Stage } from '../language/lexicon.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { findDate } from '../language/writtenDate.ts';
import { fieldRole } from '../template/fieldRole.ts';
import { withoutEnd } from '../text/ends.ts';
import { groupBy } from '../text/groupBy.ts';
import { mostCommon } from '../text/mostCommon.ts';
import { type Common, type Heading, headingOf, isAgreed, keyOf, type Shape } from './shape.ts';

/** A status that only one record has may be a typing error. */
const MIN_USES = 2;
const MAX_VALUES = 8;
const MAX_VALUE = 40;
const STAGES: readonly Stage[] = ['draft', 'review', 'accepted', 'implemented', 'closed'];

/** A shape as the Markdown of a template: the headings, in order, and the metadata, with the statuses that the records use. */
export function writeShape({ titles, fields, sections }: Shape): string {
  const inFrontMatter = fields.filter((field) => spellingOf(field) === 'yaml').map(lineOf);
  const inHead = fields.filter((field) => spellingOf(field) !== 'yaml').map(lineOf);
  const parts = [
    ...(inFrontMatter.length > 0 ? [`---\n${inFrontMatter.join('\n')}\n---`] : []),
    titleOf(titles),
    ...(inHead.length > 0 ? [inHead.join('\n')] : []),
    ...inTree(sections).map(sectionText),
  ];
  return `${withoutEnd(parts.join('\n\n'), '\n')}\n`;
}

function spellingOf({ seen }: Common<Field>): FieldSpelling {
  return mostCommon(seen.map(({ part }) => part.spelling)) ?? 'bullet';
}

/** A field as a template has it. */
function lineOf(field: Common<Field>): string {
  const key = keyOf(field);
  const spelling = spellingOf(field);
  const [value, values] = templateValue(
    key,
    field.seen.map(({ part }) => part.value),
  );
  const isMark = spelling === 'yaml';
  const note = values === '' ? '' : isMark ? ` # ${values}` : ` <!-- ${values} -->`;
  const shown = isMark && /^[[{@`]/.test(value) ? `"${value}"` : value;
  const isBold =
    spelling === 'bold' ||
    field.seen.some(({ part, document: { text } }) => text.slice(part.range.start, part.keyRange.start).includes('**'));
  const label = isBold && !isMark ? `**${key}**` : key;
  return `${spelling === 'yaml' || spelling === 'plain' || spelling === 'bold' ? '' : '- '}${label}: ${shown}${note}${spelling === 'plain' || spelling === 'bold' ? '  ' : ''}`;
}

/** What a template has in place of some values, and the list of those that it may be: open, for there are always more. */
function templateValue(key: string, values: readonly string[]): readonly [string, string] {
  if (fieldRole(fieldName(key)) === 'status') {
    const [first, all] = statusesOf(values);
    if (first !== undefined) return [first, all];
  }
  if (values.filter((value) => findDate(value)).length * 2 > values.length) return ['YYYY-MM-DD', ''];
  return [`[${key}]`, ''];
}

/** The statuses that records use, in the order of their stages: the one to begin with, and the list. */
function statusesOf(values: readonly string[]): readonly [string | undefined, string] {
  const words = values.map(
    (value) =>
      seenValue(value)
        .split(/[.;,(\n]| - | – /, 1)[0]
        ?.trim() ?? '',
  );
  const counts = [...groupBy(words, (word) => word.toLowerCase())].filter(
    ([word, uses]) => word !== '' && word.length <= MAX_VALUE && uses.length >= MIN_USES,
  );
  const stageOf = (word: string) => STAGES.findIndex((stage) => stage === (statusMeaning(word)?.stage ?? 'closed'));
  const used = counts
    .map(([, uses]) => mostCommon(uses) ?? '')
    .sort((a, b) => stageOf(a) - stageOf(b))
    .slice(0, MAX_VALUES);
  return [used[0], used.length > 1 ? `${used.join(' | ')} | …` : ''];
}

/** Each section followed by those that belong to it. */
function inTree(sections: readonly Common<Heading>[], above = ''): readonly Common<Heading>[] {
  const isBelow = (name: string) => name.startsWith(above) && !name.slice(above.length).includes('/');
  return sections.filter(({ name }) => isBelow(name)).flatMap((one) => [one, ...inTree(sections, `${one.name}/`)]);
}

function sectionText(section: Common<Heading>): string {
  const { seen } = section;
  const name = headingOf(section);
  const level = mostCommon(seen.map(({ part }) => part.heading.level)) ?? 2;
  const heading = `${'#'.repeat(Math.max(2, level))} ${name}${isAgreed(section) ? '' : ' <!-- optional -->'}`;
  if (fieldRole(fieldName(name)) !== 'status') return `${heading}\n\n[${name}]`;
  const bodies = seen.map(({ part, document }) => document.text.slice(part.body.start, part.body.end).trim());
  const [first, all] = statusesOf(bodies);
  return `${heading}\n\n${first === undefined ? `[${name}]` : `${first}${all === '' ? '' : ` <!-- ${all} -->`}`}`;
}

/** A title with what all have in common: `ADR-NNNN: [Title]` for "ADR-0007: Queues". */
function titleOf(titles: readonly string[]): string {
  const starts = titles.map(
    (title) => /^(?:\p{L}{2,10}[-_ #]{0,2})?\d{1,6}(?:[.:)]| [-–—])\s+/u.exec(title)?.[0] ?? '',
  );
  const start = mostCommon(starts.map((each) => each.replace(/\d+/, (digits) => 'N'.repeat(digits.length)))) ?? '';
  return `# ${start}[Title]`;
}
