import { OURS } from '../measure.ts';
import { type Result, shownLimit, shownValue } from './results.ts';

const WIDTH = 860;
const COLUMNS = 2;
const MARGIN = 24;
const GAP = 36;
const BAR = 16;
const BAR_STEP = 24;
const TITLE = 30;
/** Room for names left of the bars, and for values right of them. */
const NAMES = 128;
const VALUES = 76;
/** A bar longer than so many times this program's is cut, so that the others can be told apart. */
const LONGEST = 8;

/** In a reader's own scheme; on a ground of its own, so that it can be read on any page. */
const STYLE = `
  .ground { fill: #ffffff; stroke: #d0d7de }
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #57606a }
  .title { font-weight: 600; font-size: 13px; fill: #1f2328 }
  .ours { font-weight: 600; fill: #1f2328 }
  .value { stroke: #ffffff; stroke-width: 4; stroke-linejoin: round; paint-order: stroke }
  .bar { fill: #afb8c1 }
  .bar.ours { fill: #0969da }
  .limit { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 3 3 }
  .cut { stroke: #ffffff; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; stroke: #30363d }
    text { fill: #9198a1 }
    .title, .ours { fill: #f0f6fc }
    .bar { fill: #57606a }
    .bar.ours { fill: #4493f8 }
    .limit { stroke: #f85149 }
    .value, .cut { stroke: #0d1117 }
  }
`;

/** A panel of bars for each row that has a name for the chart and was measured: this program's first, the others by size. */
export function chart(results: readonly Result[]): string {
  const shown = results.filter(({ row, ours }) => row.chart !== undefined && ours !== undefined);
  const lines = Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, i) =>
    shown.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
  let top = MARGIN;
  const panels: string[] = [];
  for (const line of lines) {
    for (const [column, result] of line.entries()) panels.push(panel(result, leftOf(column), top));
    top += Math.max(...line.map(heightOf)) + GAP;
  }
  const height = Math.max(top - GAP, 0) + MARGIN;
  const said = shown.map((result) => `${result.row.chart}: ${spoken(result)}.`).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">Speed of Proposals beside others: shorter is better</title>
<desc id="d">${escaped(said)}</desc>
<style>${STYLE}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
${panels.join('\n')}
</svg>
`;
}

const panelWidth = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
const leftOf = (column: number) => MARGIN + column * (panelWidth + GAP);
const heightOf = ({ others }: Result) => TITLE + (others.length + 1) * BAR_STEP;

function barsOf({ ours, others }: Result): readonly { readonly program: string; readonly value: number }[] {
  return [{ program: OURS, value: ours ?? 0 }, ...others];
}

const spoken = (result: Result) =>
  barsOf(result)
    .map(({ program, value }) => `${program} ${shownValue(value, result.row.unit)}`)
    .join(', ');

function panel(result: Result, left: number, top: number): string {
  const { row, ours = 0 } = result;
  const bars = barsOf(result);
  const cap = LONGEST * Math.max(ours, row.limit ?? 0);
  const longest = Math.min(cap, Math.max(...bars.map(({ value }) => value), row.limit ?? 0)) || 1;
  const scale = (value: number) => (Math.min(value, longest) / longest) * (panelWidth - NAMES - VALUES);
  const from = left + NAMES;
  const drawn = bars.map(({ program, value }, i) => {
    const y = top + TITLE + i * BAR_STEP;
    const kind = program === OURS ? ' ours' : '';
    const width = Math.max(1, scale(value));
    const cut = value > longest ? `<path class="cut" d="M${n(from + width - 16)} ${y + BAR + 2}l8 ${-BAR - 4}"/>` : '';
    return {
      bar: `<rect class="bar${kind}" x="${n(from)}" y="${y}" width="${n(width)}" height="${BAR}" rx="2"/>${cut}`,
      words: `<text class="name${kind}" x="${n(from - 8)}" y="${y + 12}" text-anchor="end">${escaped(program)}</text>
<text class="value${kind}" x="${n(from + width + 6)}" y="${y + 12}">${escaped(shownValue(value, row.unit))}</text>`,
    };
  });
  const limit = row.limit === undefined ? '' : limitLine(from + scale(row.limit), top, bars.length);
  const title = [row.chart, shownLimit(row)].filter((each) => each !== '').join(', ');
  return [
    `<text class="title" x="${left}" y="${top + 14}">${escaped(title)}</text>`,
    ...drawn.map(({ bar }) => bar),
    // Values stand on the line, not under it.
    limit,
    ...drawn.map(({ words }) => words),
  ].join('\n');
}

function limitLine(x: number, top: number, bars: number): string {
  const from = top + TITLE - 4;
  return `<path class="limit" d="M${n(x)} ${from}v${bars * BAR_STEP}"/>`;
}

const n = (value: number) => value.toFixed(1);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
