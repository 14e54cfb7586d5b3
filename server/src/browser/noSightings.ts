import type * as real from '../kept/sightings.ts';

/** Nothing is kept of what was seen of a disk. */
export const see: typeof real.see = () => undefined;
export const doubt: typeof real.doubt = () => undefined;
export const isToSee: typeof real.isToSee = () => false;
export const watched: typeof real.watched = (_sightings, work) => work();
