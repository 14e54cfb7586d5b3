import type { Recogniser } from '../clue.ts';
import type { Stop } from '../titles/stop.ts';
import { author } from './author.ts';
import { day } from './day.ts';
import { number } from './number.ts';
import { slug } from './slug.ts';
import type { StopPlace } from './stopPlace.ts';
import { title } from './title.ts';

/** All that says what of a new proposal goes into a field; of several the first counts. */
export const FIELD_STOPS: readonly Recogniser<StopPlace, readonly Stop[]>[] = [slug, title, number, day, author];
