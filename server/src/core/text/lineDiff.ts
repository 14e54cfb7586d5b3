const CONTEXT = 3;

/**
 * What changed between two texts line by line, as the hunks of a unified diff; '' where nothing did.
 * @param after has as many lines as `before`
 */
export function lineDiff(before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, i) => (line === fresh[i] ? [] : [i]));
  const hunks: { start: number; end: number }[] = [];
  for (const at of changed) {
    const last = hunks.at(-1);
    const [start, end] = [Math.max(0, at - CONTEXT), Math.min(old.length, at + CONTEXT + 1)];
    if (last && start <= last.end) last.end = end;
    else hunks.push({ start, end });
  }
  return hunks
    .map(({ start, end }) => {
      const size = `${start + 1},${end - start}`;
      const lines = old.slice(start, end).map((line, i) => {
        const other = fresh[start + i] ?? '';
        return line === other ? marked(' ', line) : marked('-', line) + marked('+', other);
      });
      return `@@ -${size} +${size} @@\n${lines.join('')}`;
    })
    .join('');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(mark: string, line: string): string {
  return `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`;
}
