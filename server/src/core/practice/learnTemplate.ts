import { type Field, type FieldSpelling, fieldName } from '../document/field.ts';
import { type ProposalDocument, parseDocument, type Section } from '../document/proposalDocument.ts';
import { seenValue } from '../document/seenValue.ts';
import type { Stage } from '../language/lexicon.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { findDate } from '../language/writtenDate.ts';
import { fieldRole } from '../template/fieldRole.ts';
import { headMetadata } from '../template/metadata.ts';
import { groupBy } from '../text/groupBy.ts';

/** A section with the keys of those that it belongs to, but for the title: `decision/consequences`. */
interface Heading extends Section {
  readonly path: string;
}

/** The first five records show the same headings as all of them, in ten of fourteen folders; fewer show too little. */
export const MIN_RECORDS = 5;
/** What so many have is asked for: 83 % of 531 records have all headings that the twenty before them agree on by this. */
const MIN_SHARE = 0.6;
/** What so many have is optional. */
const MIN_OPTIONAL = 0.3;
/** A status that only one record has may be a typing error. */
const MIN_USES = 2;
const MAX_VALUES = 8;
const MAX_VALUE = 40;
const STAGES: readonly Stage[] = ['draft', 'review', 'accepted', 'implemented', 'closed'];

/** What stands in one record, and where: 0 at its top, 1 at its end. */
interface Seen<Part> {
  readonly part: Part;
  readonly document: ProposalDocument;
  readonly at: number;
}

/** What records have in common. */
interface Common<Part> {
  readonly name: string;
  readonly seen: readonly Seen<Part>[];
  readonly share: number;
}

/**
 * The template that records without one follow, as Markdown: their headings, in order, and their metadata, with the statuses that they
 * use. Undefined for too few of them, and where they have no heading in common.
 */
export function learnTemplate(texts: readonly string[]): string | undefined {
  if (texts.length < MIN_RECORDS) return undefined;
  const records = texts.map((text) => recordOf(parseDocument(text)));
  const sections = commonIn(
    records.map(({ document, sections }) => ({ document, parts: sections })),
    ({ path }) => path,
  );
  const asked = sections.filter(({ share }) => share >= MIN_SHARE);
  if (asked.length === 0) return undefined;
  const fields = commonIn(
    records.map(({ document, fields }) => ({ document, parts: fields })),
    ({ key }) => fieldName(key),
  ).filter(({ share }) => share >= MIN_SHARE);
  const inFrontMatter = fields.filter((field) => spellingOf(field) === 'yaml').map(lineOf);
  const inHead = fields.filter((field) => spellingOf(field) !== 'yaml').map(lineOf);
  return [
    ...(inFrontMatter.length > 0 ? [`---\n${inFrontMatter.join('\n')}\n---`] : []),
    titleOf(records.flatMap(({ title }) => title?.title ?? [])),
    ...(inHead.length > 0 ? [inHead.join('\n')] : []),
    ...inTree(sections).map(sectionText),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function recordOf(document: ProposalDocument) {
  const title = document.sections.find(({ heading }) => heading.level === 1);
  const fields = headMetadata(document, title);
  const isField = ({ heading }: Section) => fields.some(({ keyRange }) => keyRange.start === heading.title.start);
  const pathOf = ({ key, parent }: Section): string => {
    const above = document.sections[parent];
    const own = key.replaceAll('/', ' ');
    return above && above !== title ? `${pathOf(above)}/${own}` : own;
  };
  const sections = document.sections
    .filter((section) => section !== title && section.key !== '' && !isField(section))
    .map((section): Heading => ({ ...section, path: pathOf(section) }));
  return { document, title, fields: fields.filter(({ spelling }) => spelling !== 'section'), sections };
}

/** The parts that enough records have, in the order in which most have them. */
function commonIn<Part>(
  records: readonly { readonly document: ProposalDocument; readonly parts: readonly Part[] }[],
  nameOf: (part: Part) => string,
): readonly Common<Part>[] {
  const seen = records.flatMap(({ document, parts }) => {
    const first = new Map<string, Seen<Part>>();
    parts.forEach((part, i) => {
      if (!first.has(nameOf(part))) first.set(nameOf(part), { part, document, at: i / parts.length });
    });
    return [...first.values()];
  });
  const middle = (some: readonly Seen<Part>[]) => some.map(({ at }) => at).sort((a, b) => a - b)[some.length >> 1] ?? 0;
  return [...groupBy(seen, ({ part }) => nameOf(part))]
    .map(([name, some]) => ({ name, seen: some, share: some.length / records.length }))
    .filter(({ share }) => share >= MIN_OPTIONAL)
    .sort((a, b) => middle(a.seen) - middle(b.seen));
}

function spellingOf({ seen }: Common<Field>): FieldSpelling {
  return mostFrequent(seen.map(({ part }) => part.spelling)) ?? 'bullet';
}

/** A field as a template has it. */
function lineOf(field: Common<Field>): string {
  const key = mostFrequent(field.seen.map(({ part }) => part.key)) ?? '';
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
    .map(([, uses]) => mostFrequent(uses) ?? '')
    .sort((a, b) => stageOf(a) - stageOf(b))
    .slice(0, MAX_VALUES);
  return [used[0], used.length > 1 ? `${used.join(' | ')} | …` : ''];
}

/** Each section followed by those that belong to it. */
function inTree(sections: readonly Common<Heading>[], above = ''): readonly Common<Heading>[] {
  const isBelow = (name: string) => name.startsWith(above) && !name.slice(above.length).includes('/');
  return sections.filter(({ name }) => isBelow(name)).flatMap((one) => [one, ...inTree(sections, `${one.name}/`)]);
}

function sectionText({ seen, share }: Common<Heading>): string {
  const name = mostFrequent(seen.map(({ part }) => part.title)) ?? '';
  const level = mostFrequent(seen.map(({ part }) => part.heading.level)) ?? 2;
  const heading = `${'#'.repeat(Math.max(2, level))} ${name}${share >= MIN_SHARE ? '' : ' <!-- optional -->'}`;
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
  const start = mostFrequent(starts.map((each) => each.replace(/\d+/, (digits) => 'N'.repeat(digits.length)))) ?? '';
  return `# ${start}[Title]`;
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const groups = [...groupBy(values, (value) => value)];
  return groups.reduce<(typeof groups)[number] | undefined>(
    (most, next) => (most && most[1].length >= next[1].length ? most : next),
    undefined,
  )?.[0];
}
