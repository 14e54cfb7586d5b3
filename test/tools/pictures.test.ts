import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPng, writePalettePng } from '../vscode/pictures/png.ts';
import { reduceColours } from '../vscode/pictures/reduceColours.ts';

describe('pictures', () => {
  test('are read whatever filter their lines are stored with', () => {
    const lines = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    const { width, height, rgb } = readPng(rgbPng(2, 5, lines.flat()));
    expect([width, height]).toEqual([2, 5]);
    expect([...rgb]).toEqual(Array(5).fill([10, 20, 30, 40, 50, 60]).flat());
  });

  test('keep every colour where there are few', () => {
    const rgb = Uint8Array.from([1, 2, 3, 1, 2, 4, 1, 2, 3, 250, 251, 252]);
    const { palette, pixels } = reduceColours({ width: 2, height: 2, rgb });
    expect([...pixels].flatMap((each) => [...palette.subarray(each * 3, each * 3 + 3)])).toEqual([...rgb]);
  });

  test('keep the frequent colours of many, and take the nearest for the others', () => {
    const pixelCount = 4096;
    const rgb = new Uint8Array(pixelCount * 2 * 3).fill(200);
    for (let i = 0; i < pixelCount; i++) rgb.set([(i % 16) * 16, ((i >> 4) % 16) * 16, (i >> 8) * 16], i * 3);
    const { palette, pixels } = reduceColours({ width: 128, height: 64, rgb });
    expect(palette.length).toBe(256 * 3);
    const last = pixels.at(-1) ?? 0;
    expect([...palette.subarray(last * 3, last * 3 + 3)]).toEqual([200, 200, 200]);
  });

  test('are written as a PNG with a palette', () => {
    const file = writePalettePng(2, 1, Uint8Array.from([1, 2, 3, 4, 5, 6]), Uint8Array.from([1, 0]));
    expect(file.toString('latin1', 12, 16)).toBe('IHDR');
    expect([...file.subarray(16, 29)]).toEqual([0, 0, 0, 2, 0, 0, 0, 1, 8, 3, 0, 0, 0]);
    expect(() => readPng(file)).toThrow('8-bit RGB');
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('Expected a PNG');
  });
});

/** A PNG of 8-bit RGB with lines as they are stored: the filter first. */
function rgbPng(width: number, height: number, stored: readonly number[]): Buffer {
  const file = writePalettePng(width, height, new Uint8Array(), new Uint8Array(width * height));
  file[25] = 2;
  const body = deflateSync(Buffer.from(stored));
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.write('IDAT', 4, 'latin1');
  return Buffer.concat([file.subarray(0, 33), frame, body, Buffer.alloc(4)]);
}
