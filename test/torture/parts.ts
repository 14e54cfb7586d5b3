import { bytes } from './bytes.ts';
import { editor } from './editor.ts';
import { faults } from './faults.ts';
import { features } from './features.ts';
import { hostile } from './hostile.ts';
import { incremental } from './incremental.ts';
import { many } from './many.ts';
import { numbers } from './numbers.ts';
import type { Part } from './part.ts';
import { restarts } from './restarts.ts';
import { scanner } from './scanner.ts';
import { sizes } from './sizes.ts';

/** All parts, in the order of the page about them. */
export const PARTS: readonly Part[] = [
  scanner,
  incremental,
  features,
  sizes,
  bytes,
  editor,
  numbers,
  faults,
  hostile,
  restarts,
  many,
];
