import type * as real from '../kept/thisProgram.ts';
import { VERSION } from '../version.ts';

export const THIS_PROGRAM: typeof real.THIS_PROGRAM = [VERSION];
