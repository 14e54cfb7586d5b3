import { isUsualKey } from '../../document/usualKeys.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

const NEIGHBOURHOOD = 300;

/** A line such as `Scope: all of us` away from other metadata may be a sentence. */
export const awayFromMetadata: Recogniser<FieldPlace> = {
  id: 'away-from-metadata',
  weight: 2.5,
  find: ({ field: { spelling, key, keyRange, range }, neighbours }) => {
    if (spelling !== 'plain' || isUsualKey(key)) return undefined;
    const isNear = neighbours.some(
      (other) => isUsualKey(other.key) && Math.abs(other.range.start - range.start) < NEIGHBOURHOOD,
    );
    return isNear ? undefined : keyRange;
  },
  examples: [],
  counterExamples: ['Status: Draft\nScope: all of us', '- Scope: all of us'],
};
