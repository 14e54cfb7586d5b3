/** A half-open stretch of a text, in UTF-16 code units from its start. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The same range, `by` code units further on. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

/** Whether two ranges are the same stretch. */
export function isSameRange(one: Range, other: Range | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share a character; one that is empty does where it lies inside the other. */
export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether two ranges share a character or an edge. */
export function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The range without the white space at its two ends; an all-blank range becomes the empty one at its start. */
export function trimRange(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return { start, end: start };
  const from = start + piece.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}
