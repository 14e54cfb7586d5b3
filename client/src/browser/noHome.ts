import type * as real from '../home.ts';

export const home: typeof real.home = () => undefined;
