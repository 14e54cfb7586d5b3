import { findPlaceholders, findPlaceholdersInText } from '../document/placeholders.ts';
import type { Stop, Template } from '../template/template.ts';
import { contains, type Range } from '../text/range.ts';
import type { ExplainedPlaceholder } from './explanation.ts';
import { isOfField, lineOf } from './templateProblem.ts';

export interface FoundPlaceholder extends ExplainedPlaceholder {
  readonly range: Range;
}

/** All that is to be replaced, in the template's order: in title, fields, headings and texts. Advice is not among it. */
export function findTemplatePlaceholders(template: Template): readonly FoundPlaceholder[] {
  const { document, fields, stops } = template;
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
  return withoutOverlaps(ranges.filter(({ start, end }) => start < end)).map((range) => explained(template, range));
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

function explained(template: Template, range: Range): FoundPlaceholder {
  const { document, stops, fields } = template;
  const stop = stops.find((other) => other.range.start < range.end && range.start < other.range.end);
  const field = fields.find((other) => contains(other.field.range, range));
  return {
    text: document.text.slice(range.start, range.end),
    line: lineOf(template, range.start),
    within: field?.field.key ?? sectionAt(template, range.start),
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

function sectionAt({ sections, title }: Template, offset: number): string | null {
  const inside = sections.findLast(({ section }) => section.heading.start <= offset && offset < section.range.end);
  const inTitle = title && contains(title.section.heading, { start: offset, end: offset });
  return inside?.name ?? (inTitle ? 'title' : null);
}
