import type * as real from '../files/git.ts';

/** There is no git. */
export const git: typeof real.git = async () => undefined;

export const isInRepository: typeof real.isInRepository = async () => false;
