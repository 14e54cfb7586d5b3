import type { Recogniser } from '../clue.ts';
import { awayFromMetadata } from './awayFromMetadata.ts';
import { commentOnAll } from './commentOnAll.ts';
import type { FieldPlace } from './fieldPlace.ts';
import { leadIn } from './leadIn.ts';
import { markInKey } from './markInKey.ts';
import { ownKey } from './ownKey.ts';
import { relation } from './relation.ts';
import { requiredKey } from './requiredKey.ts';
import { saidBeside } from './saidBeside.ts';
import { sentenceAsKey } from './sentenceAsKey.ts';

/** All that says whether a field may be left out. */
export const OPTIONAL_FIELDS: readonly Recogniser<FieldPlace>[] = [
  markInKey,
  requiredKey,
  saidBeside,
  leadIn,
  commentOnAll,
  relation,
  awayFromMetadata,
  sentenceAsKey,
  ownKey,
];
