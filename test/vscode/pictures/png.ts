import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture: three bytes (red, green, blue) for each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Reads a PNG as a browser writes its screenshots: 8 bits a channel, RGB or RGBA (opaque), not interlaced. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('Expected a PNG file.');
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  const channels = header?.[9] === 2 ? 3 : 4;
  if (header?.[8] !== 8 || (header[9] !== 2 && header[9] !== 6) || header[12] !== 0) {
    throw new Error('Expected a PNG of 8-bit RGB or RGBA, not interlaced.');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgb.set(lines.subarray(pixel * channels, pixel * channels + 3), pixel * 3);
  }
  return { width, height, rgb };
}

/** Undoes the filter that each line is stored with. */
function unfilter(stored: Uint8Array, length: number, height: number, channels: number): Uint8Array {
  const lines = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const filter = stored[row * (length + 1)];
    for (let i = 0; i < length; i++) {
      const at = row * length + i;
      const left = i < channels ? 0 : (lines[at - channels] ?? 0);
      const above = row === 0 ? 0 : (lines[at - length] ?? 0);
      const corner = i < channels || row === 0 ? 0 : (lines[at - length - channels] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      lines[at] = (stored[row * (length + 1) + 1 + i] ?? 0) + predicted;
    }
  }
  return lines;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Writes a PNG of one byte a pixel: the number of its colour in a palette of at most 256 (three bytes each). */
export function writePalettePng(width: number, height: number, palette: Uint8Array, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    lines.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const body = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', body), chunk('IEND')]);
}

/** A PNG with a text by its keyword (PNG 1.2, section 4.2.3), both in Latin-1. */
export function withText(png: Uint8Array, keyword: string, text: string): Buffer {
  const afterHeader = SIGNATURE.length + 25;
  const body = Buffer.from(`${keyword}\0${text}`, 'latin1');
  return Buffer.concat([png.subarray(0, afterHeader), chunk('tEXt', body), png.subarray(afterHeader)]);
}

/** The text that `withText` put into a PNG; undefined where there is none. */
export function textIn(png: Uint8Array, keyword: string): string | undefined {
  const at = Buffer.from(png).indexOf(`tEXt${keyword}\0`, 0, 'latin1');
  if (at < 0) return undefined;
  const bytes = Buffer.from(png);
  return bytes.toString('latin1', at + 5 + keyword.length, at + 4 + bytes.readUInt32BE(at - 4));
}

function chunk(kind: string, body: Uint8Array = new Uint8Array()): Buffer {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(content, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}
