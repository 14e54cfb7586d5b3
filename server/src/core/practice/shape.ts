import { type Field, fieldName } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { seenValue } from '../document/seenValue.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { fieldRole } from '../template/fieldRole.ts';
import { headMetadata } from '../template/metadata.ts';
import { groupBy } from '../text/groupBy.ts';
import { mostCommon } from '../text/mostCommon.ts';

/** A section with the keys of those that it belongs to, but for the title: `decision/consequences`. */
export interface Heading extends Pick<Section, 'title' | 'key' | 'heading' | 'body'> {
  readonly path: string;
}

/** What stands in one record, and where: 0 at its top, 1 at its end. */
export interface Seen<Part> {
  readonly part: Part;
  readonly document: ProposalDocument;
  readonly at: number;
}

/** What records have in common. */
export interface Common<Part> {
  readonly name: string;
  readonly seen: readonly Seen<Part>[];
  /** How many of the records have it, of 1. */
  readonly share: number;
}

/** What records without a template have in common: headings and fields, in the order in which most have them. */
export interface Shape {
  /** How many records it was learned from. */
  readonly records: number;
  readonly titles: readonly string[];
  /** How many of them have a status that is usual, of 1. */
  readonly withStatus: number;
  readonly fields: readonly Common<Field>[];
  readonly sections: readonly Common<Heading>[];
}

/** The first five records show the same headings as all of them, in ten of fourteen folders; fewer show too little. */
export const MIN_RECORDS = 5;
/** What so many have is asked for: 83 % of 531 records have all headings that the twenty before them agree on by this. */
const MIN_SHARE = 0.6;
/** What so many have is optional. */
const MIN_OPTIONAL = 0.3;

/** Whether so many have something that it is asked for. */
export function isAgreed({ share }: Common<unknown>): boolean {
  return share >= MIN_SHARE;
}

/** A heading as most write it. */
export function headingOf({ seen }: Common<Heading>): string {
  return mostCommon(seen.map(({ part }) => part.title)) ?? '';
}

/** A field's key as most write it. */
export function keyOf({ seen }: Common<Field>): string {
  return mostCommon(seen.map(({ part }) => part.key)) ?? '';
}

/** What records have in common; undefined for too few of them, and where they have no heading in common. */
export function learnShape(documents: readonly ProposalDocument[]): Shape | undefined {
  const records = documents.map(recordOf).filter(({ sections }) => sections.length > 0);
  if (records.length < MIN_RECORDS) return undefined;
  const sections = commonIn(
    records.map(({ document, sections }) => ({ document, parts: sections })),
    ({ path }) => path,
  );
  if (!sections.some(isAgreed)) return undefined;
  const fields = commonIn(
    records.map(({ document, fields }) => ({ document, parts: fields })),
    ({ key }) => fieldName(key),
  );
  const titles = records.flatMap(({ title }) => title?.title ?? []);
  const withStatus = records.filter(hasUsualStatus).length / records.length;
  return { records: records.length, titles, withStatus, fields: fields.filter(isAgreed), sections };
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
    .map((section): Heading => {
      const { title, key, heading, body } = section;
      return { title, key, heading, body, path: pathOf(section) };
    });
  return { document, title, fields: fields.filter(({ spelling }) => spelling !== 'section'), sections };
}

function hasUsualStatus({ document: { text }, fields, sections }: ReturnType<typeof recordOf>): boolean {
  const isStatus = (name: string) => fieldRole(fieldName(name)) === 'status';
  const values = [
    ...fields.filter(({ key }) => isStatus(key)).map(({ value }) => value),
    ...sections.filter(({ title }) => isStatus(title)).map(({ body }) => text.slice(body.start, body.end)),
  ];
  return values.some((value) => statusMeaning(seenValue(value.trim())) !== undefined);
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
