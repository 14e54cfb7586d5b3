import type { GraphNode, ProposalGraph } from '../../../../server/src/protocol.ts';
import { boxBeside, type Drawing, draw, type Point, type Size } from './layout.ts';
import { nameOf, relationsOf } from './relations.ts';
import { svg } from './svg.ts';

const WIDTH = 210;
const PADDING = 10;
const LINE = 17;
const MARGIN = 12;
const MAX_LINES = 3;
const ELLIPSIS = '…';
const ARROW = 'arrow';

/** A graph that was drawn, and how to walk through it. */
export interface Drawn {
  readonly element: SVGElement;
  /** Without any scale. */
  readonly size: Size;
  /** Takes the keyboard to a proposal. */
  readonly focus: (index: number) => void;
}

/** What a drawing is to go by. */
export interface Surroundings {
  /** How wide it may be without any scale, in pixels, where that can be. */
  readonly room: number;
  /** How wide a text is in the page's letters, in pixels. */
  readonly measure: (text: string) => number;
  /** Called with the place of a proposal that is to be opened. */
  readonly open: (index: number) => void;
}

/** Draws proposals as boxes and relations as arrows between them. One box is reached by Tab, the others by arrow keys. */
export function drawing(graph: ProposalGraph, { room, measure, open }: Surroundings): Drawn {
  const texts = graph.nodes.map((node) => linesFor(node, measure));
  const sizes = texts.map((lines) => ({ width: WIDTH, height: lines.length * LINE + 2 * PADDING }));
  const links = graph.edges.map(({ from, to, name }) => ({
    from,
    to,
    text: { width: measure(name) + PADDING, height: LINE },
  }));
  const drawn = draw(sizes, links, room - 2 * MARGIN);
  const said = relationsOf(graph);
  const boxes = graph.nodes.map((node, i) => boxFor(node, texts[i] ?? [], sizes[i], drawn.boxes[i], said[i] ?? []));
  const width = drawn.width + 2 * MARGIN;
  const height = drawn.height + 2 * MARGIN;
  const element = svg('svg', { viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, role: 'group' }, [
    svg('defs', {}, [arrowHead()]),
    svg(
      'g',
      { 'aria-hidden': 'true' },
      graph.edges.map(({ name }, i) => arrow(name, drawn.links[i])),
    ),
    ...boxes,
  ]);
  const focus = walkable(boxes, drawn.boxes, open);
  return { element, size: { width, height }, focus };
}

function boxFor(
  node: GraphNode,
  lines: readonly string[],
  size: Size | undefined,
  corner: Point | undefined,
  said: readonly { readonly text: string }[],
): SVGElement {
  const { width = 0, height = 0 } = size ?? {};
  const name = [nameOf(node), node.status ?? '', ...said.map(({ text }) => text)].filter(Boolean).join(', ');
  const texts = lines.map((line, i) =>
    svg('text', { x: PADDING, y: PADDING + LINE * (i + 0.75), class: classOf(node, i, lines.length) }, [line]),
  );
  return svg(
    'g',
    {
      class: ['box', node.stage ?? 'unknown'].join(' '),
      transform: `translate(${corner?.x ?? 0} ${corner?.y ?? 0})`,
      role: 'link',
      tabindex: -1,
      'aria-label': name,
    },
    [
      svg('title', {}, [nameOf(node)]),
      svg('rect', { width, height, rx: 4 }),
      svg('rect', { class: 'stage', width: 4, height, rx: 2 }),
      ...texts,
    ],
  );
}

/** The number first, and the status last. */
function classOf({ label, status }: GraphNode, line: number, lines: number): string {
  if (line === 0 && label !== '') return 'label';
  return line === lines - 1 && status !== undefined ? 'status' : 'title';
}

function linesFor({ label, title, status }: GraphNode, measure: (text: string) => number): readonly string[] {
  const room = WIDTH - 2 * PADDING;
  const parts = [...(label === '' ? [] : [[label]]), wrapped(title, room, measure), ...(status ? [[status]] : [])];
  return parts.flatMap((lines) => lines.map((line) => cut(line, room, measure)));
}

function wrapped(text: string, room: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (measure(longer) > room && lines.length < MAX_LINES)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function cut(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}${ELLIPSIS}`) > room) letters.pop();
  return `${letters.join('')}${ELLIPSIS}`;
}

function arrowHead(): SVGElement {
  return svg(
    'marker',
    { id: ARROW, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    [svg('path', { d: 'M0 0 8 4 0 8z' })],
  );
}

function arrow(name: string, link: Drawing['links'][number] | undefined): SVGElement {
  const way = link?.points.map(({ x, y }, i) => [i === 0 ? 'M' : 'L', x, y].join(' ')).join(' ') ?? '';
  const { x = 0, y = 0 } = link?.text ?? {};
  return svg('g', { class: 'arrow' }, [
    svg('path', { d: way, 'marker-end': `url(#${ARROW})` }),
    svg('text', { x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central' }, [name]),
  ]);
}

/** Has the boxes walked through and opened, by keyboard and by mouse. */
function walkable(
  boxes: readonly SVGElement[],
  corners: readonly Point[],
  open: (index: number) => void,
): Drawn['focus'] {
  boxes[0]?.setAttribute('tabindex', '0');
  const focus = (index: number) => {
    for (const box of boxes) box.setAttribute('tabindex', '-1');
    boxes[index]?.setAttribute('tabindex', '0');
    boxes[index]?.focus();
    boxes[index]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  boxes.forEach((box, i) => {
    box.addEventListener('click', () => open(i));
    box.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const ends: Readonly<Record<string, number>> = { Home: 0, End: boxes.length - 1 };
      const next = ends[event.key] ?? boxBeside(corners, i, event.key);
      if (event.key === 'Enter' || event.key === ' ') open(i);
      else if (next !== undefined) focus(next);
      else return;
      event.preventDefault();
    });
  });
  return focus;
}
