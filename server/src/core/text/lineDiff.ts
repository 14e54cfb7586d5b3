import { applyEdits, type TextEdit } from './edit.ts';

const CONTEXT = 3;

/** Lines of a text, by their positions, and those that take their place. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * What changed between two texts line by line, as the hunks of a unified diff; '' where nothing did.
 * @param after has as many lines as `before`
 */
export function lineDiff(before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  return hunksOf(
    old,
    old.flatMap((line, i) => (line === fresh[i] ? [] : [{ start: i, end: i + 1, lines: [fresh[i] ?? ''] }])),
  );
}

/**
 * What some edits change, as the hunks of a unified diff; '' where they change nothing.
 * @param edits against `text`, not overlapping
 */
export function editDiff(text: string, edits: readonly TextEdit[]): string {
  const old = linesOf(text);
  const starts: number[] = [];
  let offset = 0;
  for (const line of old) {
    starts.push(offset);
    offset += line.length;
  }
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const regions: { start: number; end: number; edits: TextEdit[] }[] = [];
  let at = 0;
  for (const edit of inOrder) {
    while (at < old.length - 1 && (starts[at + 1] as number) <= edit.range.start) at++;
    let end = at;
    while (end < old.length && (starts[end] as number) < edit.range.end) end++;
    // What does not end as a line does goes on with the next one.
    const isWhole = edit.newText === '' ? starts[at] === edit.range.start : edit.newText.endsWith('\n');
    const last = starts[end] === edit.range.end && !isWhole ? end + 1 : end;
    const known = regions.at(-1);
    if (known && at <= known.end) {
      known.end = Math.max(known.end, last);
      known.edits.push(edit);
    } else regions.push({ start: at, end: last, edits: [edit] });
  }
  return hunksOf(
    old,
    regions.flatMap((region) => {
      const from = starts[region.start] ?? text.length;
      const to = starts[region.end] ?? text.length;
      const moved = region.edits.map(({ range, newText }) => ({
        range: { start: range.start - from, end: range.end - from },
        newText,
      }));
      return smallest(old, { ...region, lines: linesOf(applyEdits(text.slice(from, to), moved)) });
    }),
  );
}

/** A region without the lines at its two ends that stay; nothing where all do. */
function smallest(old: readonly string[], { start, end, lines }: Region): readonly Region[] {
  let [from, to, back] = [start, end, lines.length];
  let front = 0;
  while (from < to && front < back && old[from] === lines[front]) {
    from++;
    front++;
  }
  while (from < to && front < back && old[to - 1] === lines[back - 1]) {
    to--;
    back--;
  }
  return from === to && front === back ? [] : [{ start: from, end: to, lines: lines.slice(front, back) }];
}

function hunksOf(old: readonly string[], regions: readonly Region[]): string {
  const hunks: Region[][] = [];
  for (const region of regions) {
    const last = hunks.at(-1);
    if (last && region.start - CONTEXT <= (last.at(-1) as Region).end + CONTEXT) last.push(region);
    else hunks.push([region]);
  }
  let shift = 0;
  return hunks
    .map((hunk) => {
      const start = Math.max(0, (hunk[0] as Region).start - CONTEXT);
      const end = Math.min(old.length, (hunk.at(-1) as Region).end + CONTEXT);
      const more = hunk.reduce((sum, region) => sum + region.lines.length - (region.end - region.start), 0);
      const head = `@@ -${place(start, end - start)} +${place(start + shift, end - start + more)} @@\n`;
      shift += more;
      let at = start;
      const body = hunk.map((region) => {
        const kept = old.slice(at, region.start).map((line) => marked(' ', line));
        at = region.end;
        const gone = old.slice(region.start, region.end).map((line) => marked('-', line));
        return [...kept, ...gone, ...region.lines.map((line) => marked('+', line))].join('');
      });
      const rest = old.slice(at, end).map((line) => marked(' ', line));
      return head + body.join('') + rest.join('');
    })
    .join('');
}

/** Where lines stand, as a hunk's head says it: of none the line before. */
function place(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(mark: string, line: string): string {
  return `${mark}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`;
}
