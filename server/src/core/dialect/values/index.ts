import type { Recogniser } from '../clue.ts';
import { describedValue } from './describedValue.ts';
import { kindOfValue } from './kindOfValue.ts';
import { stubValue } from './stubValue.ts';
import { unlikeTheOthers } from './unlikeTheOthers.ts';
import type { ValuePlace } from './valuePlace.ts';

/** All that says that a listed value stands for others, which the author finds. */
export const OPEN_VALUES: readonly Recogniser<ValuePlace>[] = [describedValue, kindOfValue, stubValue, unlikeTheOthers];
