// Draws `images/icon.png`, which the market place shows, from `images/icon.svg`: `npm run icon`.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../../client/tools/installCodeServer.ts';
import { chromiumOptions } from '../chromium.ts';
import { withText } from './png.ts';

/** Twice what the market place asks for, for sharp screens. */
const SIZE = 256;

const svg = readFileSync(join(root, 'images/icon.svg'), 'utf8');
const browser = await chromium.launch(await chromiumOptions());
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  // A test tells by it when the drawing was changed and not this.
  writeFileSync(join(root, 'images/icon.png'), withText(png, 'Source', createHash('sha256').update(svg).digest('hex')));
} finally {
  await browser.close();
}
