import type { Stop } from '../dialect/titles/stop.ts';
import { findPlaceholders, findPlaceholdersInText } from '../document/placeholders.ts';
import type { Section } from '../document/proposalDocument.ts';
import type { Template } from '../template/template.ts';
import { contains, overlaps, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { stopsOf } from '../writing/stops.ts';
import type { ExplainedPlaceholder } from './explanation.ts';
import { fieldIndex, isOfField, lineOf } from './templateProblem.ts';

export interface FoundPlaceholder extends ExplainedPlaceholder {
  readonly range: Range;
}

/** All that is to be replaced, in the template's order: in title, fields, headings and texts. Advice is not among it. */
export function findTemplatePlaceholders(template: Template): readonly FoundPlaceholder[] {
  const { document, fields } = template;
  const stops = stopsOf(template);
  const blocks = [...document.preamble, ...document.sections.flatMap((section) => section.blocks)];
  const starts = new Set(blocks.map(({ start }) => start));
  // A stop that starts where a block does is advice, unless a placeholder stands there too.
  const inStops = stops.filter(({ range, fills, choices }) => fills || choices || !starts.has(range.start));
  const inFields = fields
    .filter(({ isPlaceholder, isAssignedLater }) => isPlaceholder || isAssignedLater)
    .map(({ field }) => field.valueRange);
  const inBlocks = blocks
    .filter((block) => !isOfField(template, block))
    .flatMap((block) => findPlaceholders(document.text, block, document.definitions));
  const inHeadings = document.sections.flatMap(({ heading, title }) =>
    findPlaceholdersInText(title).map(({ start, end }) => ({
      start: heading.title.start + start,
      end: heading.title.start + end,
    })),
  );
  const ranges = [...inStops.map(({ range }) => range), ...inFields, ...inBlocks, ...inHeadings];
  const places: Places = {
    stops: new RangeIndex(stops, ({ range }) => range),
    sections: new Map(template.sections.map(({ section, name }) => [section, name])),
    // A section's own stretch reaches to the next heading.
    documentSections: new RangeIndex(document.sections, ({ heading, body }) => ({
      start: heading.start,
      end: body.end,
    })),
  };
  return withoutOverlaps(ranges.filter(({ start, end }) => start < end)).map((range) =>
    explained(template, places, range),
  );
}

/** In order; of two that overlap the one that starts first, or else the longer one. */
function withoutOverlaps(ranges: readonly Range[]): readonly Range[] {
  let done = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= done;
      if (isFree) done = end;
      return isFree;
    });
}

/** What a placeholder may stand in. */
interface Places {
  readonly stops: RangeIndex<Stop>;
  /** The names of the template's sections. */
  readonly sections: ReadonlyMap<Section, string>;
  readonly documentSections: RangeIndex<Section>;
}

function explained(template: Template, places: Places, range: Range): FoundPlaceholder {
  const stop = places.stops.touching(range).find((other) => overlaps(other.range, range));
  const field = fieldIndex(template)
    .touching(range)
    .find((other) => contains(other.field.range, range));
  return {
    text: template.document.text.slice(range.start, range.end),
    line: lineOf(template, range.start),
    within: field?.field.key ?? sectionAt(template, places, range.start),
    filledWith: filling(stop, field?.isDate ?? false),
    choices: stop?.choices ?? [],
    range,
  };
}

function filling(stop: Stop | undefined, isDate: boolean): ExplainedPlaceholder['filledWith'] {
  switch (stop?.fills) {
    case 'title':
    case 'author':
    case 'number':
      return stop.fills;
    case 'created':
    case 'updated':
      return 'date';
    case 'slug':
      return 'date and title';
    default:
      if (isDate) return 'date';
      return stop?.choices ? 'choice' : 'words';
  }
}

function sectionAt({ document, title }: Template, places: Places, offset: number): string | null {
  const at = { start: offset, end: offset };
  const own = places.documentSections.touching(at).findLast(({ body }) => offset < body.end);
  // Of the template's sections the innermost: copies of a repeated one are none.
  for (let section = own; section; section = document.sections[section.parent]) {
    const name = places.sections.get(section);
    if (name !== undefined) return name;
  }
  return title && contains(title.section.heading, at) ? 'title' : null;
}
