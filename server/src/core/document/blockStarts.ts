/** An ATX heading (CommonMark 0.31, section 4.2); `start` and `length` of its text, counted within the line. */
export interface AtxHeading {
  readonly level: number;
  readonly start: number;
  readonly length: number;
}

// Every function here takes a line without its indentation.

export function atxHeading(line: string): AtxHeading | undefined {
  let level = 0;
  while (line.charCodeAt(level) === 35) level++;
  if (level > 6 || (level < line.length && !isBlankAt(line, level))) return undefined;
  let start = level;
  while (isBlankAt(line, start)) start++;
  let end = line.length;
  while (end > start && isBlankAt(line, end - 1)) end--;
  let closing = end;
  while (closing > start && line.charCodeAt(closing - 1) === 35) closing--;
  if (closing === start) end = start;
  else if (closing < end && isBlankAt(line, closing - 1)) {
    end = closing;
    while (isBlankAt(line, end - 1)) end--;
  }
  return { level, start, length: end - start };
}

/** The run of marks that opens a fenced code block (section 4.5). */
export function fenceStart(line: string): string | undefined {
  const mark = line.charAt(0);
  let size = 0;
  while (line.charAt(size) === mark) size++;
  if (size < 3 || (mark === '`' && line.includes('`', size))) return undefined;
  return line.slice(0, size);
}

export function isFenceEnd(line: string, opening: string): boolean {
  if (!line.startsWith(opening)) return false;
  let end = opening.length;
  while (line.charAt(end) === opening.charAt(0)) end++;
  return isBlankFrom(line, end);
}

/** Section 4.1. */
export function isThematicBreak(line: string): boolean {
  const mark = line.charAt(0);
  if (mark !== '*' && mark !== '-' && mark !== '_') return false;
  let count = 0;
  for (const char of line) {
    if (char === mark) count++;
    else if (char !== ' ' && char !== '\t') return false;
  }
  return count >= 3;
}

/** The level of the heading that this underline makes of the paragraph above it (section 4.3). */
export function setextLevel(line: string): 1 | 2 | undefined {
  const mark = line.charAt(0);
  if (mark !== '=' && mark !== '-') return undefined;
  let end = 1;
  while (line.charAt(end) === mark) end++;
  if (!isBlankFrom(line, end)) return undefined;
  return mark === '=' ? 1 : 2;
}

export interface ListMarker {
  readonly width: number;
  /** What tells lists apart: the bullet, or the character behind the number. */
  readonly bullet: string;
}

/** Section 5.2. A list that interrupts a paragraph starts with text, and with 1 where it is numbered. */
export function listMarker(line: string, interrupts: boolean): ListMarker | undefined {
  const marker = /^(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/.exec(line)?.[0];
  if (!marker) return undefined;
  if (interrupts && (isBlankFrom(line, marker.length) || (marker.length > 1 && marker.slice(0, -1) !== '1')))
    return undefined;
  return { width: marker.length, bullet: marker.slice(-1) };
}

function isBlankAt(line: string, index: number): boolean {
  const code = line.charCodeAt(index);
  return code === 32 || code === 9;
}

function isBlankFrom(line: string, index: number): boolean {
  let end = index;
  while (isBlankAt(line, end)) end++;
  return end >= line.length;
}
