// Puts the pictures that `suite/pictures.test.ts` took into `images`, each with a palette of at most 256 colours.
// What was taken in both themes gets the theme's name behind its own.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../../client/tools/installCodeServer.ts';
import { readPng, writePalettePng } from './png.ts';
import { reduceColours } from './reduceColours.ts';

const START = 'picture-';
const THEMES = ['dark', 'light'];
const folderOf = (theme: string) => join(root, 'test-results', 'screenshots', theme);

for (const theme of THEMES) {
  for (const path of globSync(join(folderOf(theme), `${START}*.png`))) {
    const picture = readPng(readFileSync(path));
    const { palette, pixels } = reduceColours(picture);
    const isInBoth = THEMES.every((each) => existsSync(join(folderOf(each), basename(path))));
    const name = `${basename(path, '.png').slice(START.length)}${isInBoth ? `-${theme}` : ''}.png`;
    const file = writePalettePng(picture.width, picture.height, palette, pixels);
    writeFileSync(join(root, 'images', name), file);
    console.log(`images/${name}: ${(file.length / 1024).toFixed(1)} KB`);
  }
}
