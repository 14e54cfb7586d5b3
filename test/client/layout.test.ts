import { describe, expect, test } from 'vitest';
import { boxBeside, draw, type Link } from '../../client/src/graph/page/layout.ts';

const ROOM = 1_000;
const size = { width: 100, height: 40 };
const text = { width: 60, height: 16 };
const sizes = (count: number) => Array.from({ length: count }, () => size);
const link = (from: number, to: number): Link => ({ from, to, text });

test('what is named stands to the right of what names it, with an arrow between them', () => {
  const { boxes, links, width, height } = draw(sizes(3), [link(2, 0), link(0, 1)], ROOM);
  const [one, two, three] = boxes;
  expect(three?.x).toBeLessThan(one?.x ?? 0);
  expect(one?.x).toBeLessThan(two?.x ?? 0);
  const points = links[0]?.points ?? [];
  expect(points[0]?.x).toBeCloseTo((three?.x ?? 0) + size.width);
  expect(points.at(-1)?.x).toBeCloseTo(one?.x ?? 0);
  for (const { x, y } of boxes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + size.width).toBeLessThanOrEqual(width);
    expect(y + size.height).toBeLessThanOrEqual(height);
  }
});

test('two relations between the same two are two arrows, and rings end', () => {
  const { links } = draw(sizes(2), [link(0, 1), link(0, 1), link(1, 0)], ROOM);
  expect(new Set(links.map(({ text: { x, y } }) => `${x} ${y}`)).size).toBe(3);
});

test('no two boxes lie over each other, however many parts there are', () => {
  const count = 60;
  const { boxes, width } = draw(
    sizes(count),
    Array.from({ length: count / 2 }, (_, i) => link(2 * i, 2 * i + 1)),
    ROOM,
  );
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= size.width || Math.abs(a.y - b.y) >= size.height).toBe(true);
  expect(width).toBeLessThanOrEqual(ROOM);
});

test('six hundred that hang together are drawn soon', () => {
  const links = Array.from({ length: 599 }, (_, i) => link(i + 1, Math.floor((i * i) % (i + 1))));
  const { boxes } = draw(sizes(600), links, ROOM);
  expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(600);
});

test('nothing is drawn where there is nothing', () => {
  expect(draw([], [], ROOM)).toMatchObject({ boxes: [], links: [] });
});

describe('arrow keys go to the box that lies there', () => {
  const boxes = [
    { x: 0, y: 0 },
    { x: 150, y: 0 },
    { x: 150, y: 80 },
    { x: 0, y: 90 },
  ];
  test.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowDown', 3],
    [2, 'ArrowLeft', 3],
    [2, 'ArrowUp', 1],
    [1, 'ArrowDown', 2],
    [0, 'ArrowLeft', undefined],
    [0, 'Enter', undefined],
  ])('from %i by %s', (from, key, to) => {
    expect(boxBeside(boxes, from, key)).toBe(to);
  });
});
