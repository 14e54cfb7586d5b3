// Measures what a user waits for, and prints a table. `npm run bench` builds dist/ first.
import { check } from './check.ts';
import { choice } from './choice.ts';
import { corpus } from './corpus.ts';
import { keystrokes } from './keystrokes.ts';
import { many } from './many.ts';
import type { Row } from './measure.ts';
import { start } from './start.ts';
import { template } from './template.ts';

const rows: Row[] = [];
for (const measure of [keystrokes, choice, start, check, template, many, corpus]) rows.push(...(await measure()));

const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, figures, target, isMet } of rows) {
  const verdict = target === undefined ? '' : `target ${target}: ${isMet ? 'met' : 'MISSED'}`;
  console.log(`${what.padEnd(width)}  ${figures.padEnd(28)}  ${verdict}`.trimEnd());
}
