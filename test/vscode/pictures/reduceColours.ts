import type { Picture } from './png.ts';

/** A picture in few colours: `palette` has three bytes for each, `pixels` the number of a colour for each pixel. */
export interface PalettePicture {
  readonly palette: Uint8Array;
  readonly pixels: Uint8Array;
}

/**
 * Reduces a picture to at most 256 colours. Colours that are nearly alike (in their upper five bits) are taken together,
 * the most frequent of them stands for all, and of these the 256 most frequent stay: a window has few colours, and many
 * steps between them at the edges of letters.
 */
export function reduceColours({ rgb }: Picture): PalettePicture {
  const colours = new Uint32Array(rgb.length / 3);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const colour = ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }

  const groups = new Map<number, { colour: number; most: number; all: number }>();
  for (const [colour, count] of counts) {
    const group = groups.get(colour & 0xf8f8f8) ?? { colour, most: 0, all: 0 };
    if (count > group.most) Object.assign(group, { colour, most: count });
    group.all += count;
    groups.set(colour & 0xf8f8f8, group);
  }
  const kept =
    counts.size <= 256
      ? [...counts.keys()]
      : [...groups.values()]
          .sort((a, b) => b.all - a.all)
          .slice(0, 256)
          .map(({ colour }) => colour);

  const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, kept)]));
  return {
    palette: Uint8Array.from(kept.flatMap(channels)),
    pixels: Uint8Array.from(colours, (colour) => numbers.get(colour) ?? 0),
  };
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** The number of the colour that is nearest to another. */
function nearest(colour: number, kept: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [number, each] of kept.entries()) {
    const distance = (red - (each >> 16)) ** 2 + (green - ((each >> 8) & 255)) ** 2 + (blue - (each & 255)) ** 2;
    if (distance < least) [best, least] = [number, distance];
  }
  return best;
}
