import type { Stop } from '../dialect/titles/stop.ts';
import type { Template } from '../template/template.ts';
import { applyEdits, lineEndingOf, type TextEdit } from '../text/edit.ts';
import { once } from '../text/once.ts';
import { onceFor } from '../text/onceFor.ts';
import { contains, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import { guidanceRanges, type LeftOut } from './bare.ts';
import { filledIn, type ProposalValues, spaced } from './fillIn.ts';
import { commentsOf, instructionsOf } from './leftOut.ts';
import { stopsOf } from './stops.ts';

/** 'text' as it stands in a file; 'snippet' in the syntax of LSP 3.17 and VS Code snippets, with a tab stop on what is to be written. */
export type RenderAs = 'text' | 'snippet';

export interface RenderOptions {
  /** Leaves the template's advice out: headings, fields, tables and lists to fill in are what stays. */
  readonly withoutGuidance?: boolean;
}

interface RangeOptions extends RenderOptions {
  readonly dropped?: readonly Range[];
  readonly leavesRoom?: boolean;
}

/**
 * A new proposal: the template with title, number, author and dates filled in, without the comments that are meant for
 * its fields' readers, and without the instructions at its head that ask for their removal.
 */
export function renderProposal(
  template: Template,
  values: ProposalValues,
  as: RenderAs,
  options: RenderOptions = {},
): string {
  const dropped = instructionsOf(template);
  const rendered = renderRange(template, template.body, values, as, { ...options, dropped, leavesRoom: true });
  return options.withoutGuidance ? rendered.trimEnd() + lineEndingOf(template.document.text) : rendered;
}

/** What may be written otherwise in a piece of a template, by place: of a large one each section would look through all. */
const piecesOf = onceFor((template: Template) => ({
  guidance: once(
    () => new RangeIndex(guidanceRanges(template), ({ start, contentEnd }) => ({ start, end: contentEnd })),
  ),
  stops: new RangeIndex(stopsOf(template), ({ range }) => range),
  comments: new RangeIndex(commentsOf(template), (range) => range),
}));

/**
 * A piece of the template, as a section's skeleton.
 * @param options `dropped`: what is left out beside the comments of fields; `leavesRoom`: whether a line stays free where a
 *   section's advice is left out
 */
export function renderRange(
  template: Template,
  range: Range,
  values: ProposalValues,
  as: RenderAs,
  { withoutGuidance = false, dropped = [], leavesRoom = false }: RangeOptions = {},
): string {
  const text = template.document.text.slice(range.start, range.end);
  const escaped = (source: string) => (as === 'snippet' ? source.replace(/[\\$}]/g, '\\$&') : source);
  const pieces = piecesOf(template);
  const guidance = (withoutGuidance ? pieces.guidance().touching(range) : [])
    .filter(({ start, contentEnd }) => range.start <= start && contentEnd <= range.end)
    .filter((piece) => !dropped.some((other) => other.start < piece.end && piece.start < other.end));
  const isIn = (inner: Range) =>
    contains(range, inner) &&
    !dropped.some((other) => contains(other, inner)) &&
    !guidance.some(({ start, contentEnd }) => start < inner.end && inner.start < contentEnd);
  const stops = pieces.stops.touching(range).filter((stop) => isIn(stop.range));
  const comments = [...pieces.comments.touching(range).filter(isIn), ...dropped];
  let next = 1;
  const write = (piece: Stop | LeftOut): TextEdit => {
    if ('contentEnd' in piece) {
      const isPlace = piece.isWholeSection && (as === 'snippet' || leavesRoom);
      const end = isPlace ? piece.contentEnd : Math.min(piece.end, range.end);
      return { range: { start: piece.start, end }, newText: isPlace && as === 'snippet' ? `\${${next++}}` : '' };
    }
    const stop = piece;
    const source = template.document.text.slice(stop.range.start, stop.range.end);
    const isMetadata = isField(template, stop);
    // A new proposal starts with the first status.
    const first = as === 'text' && isMetadata ? stop.choices?.[0] : undefined;
    const known = filledIn(stop, template, values) ?? first;
    // What the template leaves empty may stay so.
    const mayStay = as === 'text' || (stop.fills && /^(?:null|~)?$/.test(source));
    if (known === undefined && mayStay) return { range: stop.range, newText: escaped(source) };
    const newText = known === undefined ? tabStop(next++, source, stop.choices) : escaped(known);
    return { range: stop.range, newText: isMetadata ? spaced(newText, stop, template) : newText };
  };
  const startOf = (piece: Stop | LeftOut) => ('contentEnd' in piece ? piece : piece.range).start;
  const edits = [
    ...[...stops, ...guidance].sort((a, b) => startOf(a) - startOf(b)).map(write),
    ...comments.map((comment): TextEdit => ({ range: comment, newText: '' })),
  ];
  const relative = edits.map(({ range: at, newText }) => ({
    range: { start: at.start - range.start, end: at.end - range.start },
    newText,
  }));
  if (as === 'text') return applyEdits(text, relative);
  // What stands between the stops is escaped too, so that a template's own `$` stays one.
  const ordered = [...relative].sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let done = 0;
  for (const { range: at, newText } of ordered) {
    result += escaped(text.slice(done, at.start)) + newText;
    done = at.end;
  }
  return result + escaped(text.slice(done));
}

function isField(template: Template, stop: Stop): boolean {
  return template.fields.some(({ field }) => contains(field.range, stop.range));
}

function tabStop(number: number, source: string, choices: readonly string[] | undefined): string {
  if (choices) return `\${${number}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
  return `\${${number}:${source.replace(/[\\$}]/g, '\\$&')}}`;
}
