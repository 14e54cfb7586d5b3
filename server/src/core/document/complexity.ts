/** remark-parse takes time or stack that grows with the square of these, or worse; below the limits a piece takes a few milliseconds. */
const MAX_LENGTH = 24_000;
const MAX_COUNT = { '`': 600, '*': 1_500, _: 1_500, ']': 1_000, '<': 300 } as const;
const MAX_RUN = 200;
const MAX_LINES = 1_000;
const MAX_DEPTH = 60;

/** Whether a piece of Markdown is too large, too deep or too crowded with marks to be parsed while somebody types. */
export function isTooComplex(piece: string): boolean {
  if (piece.length > MAX_LENGTH) return true;
  const counts: Record<string, number> = { '`': 0, '*': 0, _: 0, ']': 0, '<': 0 };
  let run = 0;
  let depth = 0;
  let atLineStart = true;
  let lines = 0;
  for (let i = 0; i < piece.length; i++) {
    const char = piece.charAt(i);
    if (char in counts) {
      counts[char] = (counts[char] ?? 0) + 1;
      run = char === piece.charAt(i - 1) ? run + 1 : 1;
      if (run > MAX_RUN) return true;
    }
    if (char === '\n') {
      if (++lines > MAX_LINES) return true;
      atLineStart = true;
      depth = 0;
    } else if (atLineStart) {
      if ('>-+*.)\t'.includes(char)) depth++;
      else if (char === ' ') depth += 0.25;
      else if (char < '0' || char > '9') atLineStart = false;
      if (depth > MAX_DEPTH) return true;
    }
  }
  return Object.entries(MAX_COUNT).some(([char, limit]) => (counts[char] ?? 0) > limit);
}
