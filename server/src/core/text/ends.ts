/**
 * A text without those of some characters that stand at its end. No pattern looks for them: it would start anew at each of
 * a run that something else follows.
 * @param marks the characters, none of them in two code units
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The same for its start. */
export function withoutStart(text: string, marks: string): string {
  let start = 0;
  while (start < text.length && marks.includes(text.charAt(start))) start++;
  return text.slice(start);
}

/** A line without the space, or the backslash, at its end that would break it (CommonMark 0.31, section 6.7). */
export function withoutHardBreak(line: string): string {
  return withoutEnd(line.endsWith('\\') ? line.slice(0, -1) : line, ' \t');
}
