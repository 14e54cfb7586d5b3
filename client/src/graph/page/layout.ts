import { Graph, layout } from '@dagrejs/dagre';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From one box to another, by their places. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Of the text on it. */
  readonly text: Size;
}

/** Where all is drawn, in pixels. */
export interface Drawing extends Size {
  /** The upper left corner of each box. */
  readonly boxes: readonly Point[];
  readonly links: readonly { readonly points: readonly Point[]; readonly text: Point }[];
}

/** From so many boxes on that hang together, ranks that are good enough: the best ones would take seconds. */
const MANY = 300;
const GAP = 32;

/**
 * Lays out what hangs together from left to right, each such part by itself, and the parts in rows, the largest first.
 * @param room how wide a row may be; it is as wide as the widest part where that needs more
 */
export function draw(sizes: readonly Size[], links: readonly Link[], room: number): Drawing {
  const boxes: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  const drawn: Drawing['links'][number][] = links.map(() => ({ points: [], text: { x: 0, y: 0 } }));
  const parts = partsOf(sizes.length, links)
    .map((part) => layOut(part, sizes, links))
    .sort((a, b) => b.boxes.size - a.boxes.size || a.first - b.first);
  const rowWidth = parts.reduce((widest, { width }) => Math.max(widest, width), room);
  const at = { x: 0, y: 0, height: 0 };
  let width = 0;
  for (const part of parts) {
    if (at.x > 0 && at.x + part.width > rowWidth) Object.assign(at, { x: 0, y: at.y + at.height + GAP, height: 0 });
    const moved = ({ x, y }: Point) => ({ x: x + at.x, y: y + at.y });
    for (const [i, corner] of part.boxes) boxes[i] = moved(corner);
    for (const [i, { points, text }] of part.links) drawn[i] = { points: points.map(moved), text: moved(text) };
    width = Math.max(width, at.x + part.width);
    at.x += part.width + GAP;
    at.height = Math.max(at.height, part.height);
  }
  return { boxes, links: drawn, width, height: at.y + at.height };
}

interface Part extends Size {
  readonly first: number;
  readonly boxes: ReadonlyMap<number, Point>;
  readonly links: ReadonlyMap<number, Drawing['links'][number]>;
}

/** What the layout says of a link: the places it leads through, and the middle of its text. */
interface Way extends Point {
  readonly points: readonly Point[];
}

function layOut(members: ReadonlySet<number>, sizes: readonly Size[], links: readonly Link[]): Part {
  const graph = new Graph({ multigraph: true });
  const ranker = members.size > MANY ? 'tight-tree' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', ranker, nodesep: 16, ranksep: 40, edgesep: 12 });
  for (const i of members) graph.setNode(`${i}`, { ...sizes[i] });
  const own = links.map((link, i) => ({ link, i })).filter(({ link }) => members.has(link.from));
  for (const { link, i } of own)
    graph.setEdge(`${link.from}`, `${link.to}`, { ...link.text, labelpos: 'c', minlen: 1 }, `${i}`);
  layout(graph);
  const boxes = [...members].map((i) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(`${i}`);
    return [i, { x: x - width / 2, y: y - height / 2 }] as const;
  });
  const drawn = own.map(({ link, i }) => {
    const { points, x, y }: Way = graph.edge(`${link.from}`, `${link.to}`, `${i}`);
    return [i, { points: points.map((point) => ({ x: point.x, y: point.y })), text: { x, y } }] as const;
  });
  const { width = 0, height = 0 } = graph.graph();
  return {
    first: [...members].reduce((first, member) => Math.min(first, member)),
    boxes: new Map(boxes),
    links: new Map(drawn),
    width,
    height,
  };
}

/** The boxes that hang together, each in one part. */
function partsOf(count: number, links: readonly Link[]): readonly ReadonlySet<number>[] {
  const beside = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of links) {
    beside[from]?.push(to);
    beside[to]?.push(from);
  }
  const seen = new Set<number>();
  const parts: Set<number>[] = [];
  for (let start = 0; start < count; start++) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    for (const i of part) for (const next of beside[i] ?? []) part.add(next);
    for (const i of part) seen.add(i);
    parts.push(part);
  }
  return parts;
}

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
/** So much farther is what lies aside. */
const ASIDE = 3;

/** The box that somebody means who goes on from one by an arrow key; undefined where there is none, and for any other key. */
export function boxBeside(boxes: readonly Point[], from: number, key: string): number | undefined {
  const direction = DIRECTIONS[key as keyof typeof DIRECTIONS];
  const start = boxes[from];
  if (!direction || !start) return undefined;
  const [dx, dy] = direction;
  let best: { readonly i: number; readonly distance: number } | undefined;
  for (const [i, { x, y }] of boxes.entries()) {
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const distance = along + ASIDE * aside;
    if (along > 1 && (!best || distance < best.distance)) best = { i, distance };
  }
  return best?.i;
}
