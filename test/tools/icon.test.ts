import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { manifest } from '../support/manifest.ts';
import { textIn, withText } from '../vscode/pictures/png.ts';

test('the icon is drawn from its source as it is now, in the size of the market place', () => {
  const icon = readFileSync(new URL(`../../${manifest().icon}`, import.meta.url));
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  expect(textIn(icon, 'Source'), 'Run `npm run icon`.').toBe(
    createHash('sha256').update(textOf('images/icon.svg')).digest('hex'),
  );
});

test('a picture keeps a text', () => {
  const icon = readFileSync(new URL('../../images/icon.png', import.meta.url));
  expect(textIn(withText(icon, 'Author', 'Ada'), 'Author')).toBe('Ada');
  expect(textIn(icon, 'Nobody')).toBeUndefined();
});
