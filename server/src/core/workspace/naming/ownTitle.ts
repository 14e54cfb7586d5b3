import type { Match } from '../../matching/match.ts';
import { baseName } from './ownName.ts';
import { ownNumber } from './ownNumber.ts';

/** What a title starts with where all of its kind do: `RFC: `. */
const PREFIX = /^[^:–—]{1,40}[:–—]\s*/;

/** `12. `, `ADR-0012: `, `RFC 12 – ` */
const NUMBER = /^(?:\p{L}{2,8}[-_ #]{0,2})?0{0,6}(\d{1,6})\s{0,3}[.:)–—-]\s{0,3}(?=\S)/u;

/** The title of a proposal without the word that all titles start with, as in `RFC: Night mode`; the file's name where there is none. */
export function ownTitle(path: string, match: Match | undefined): string {
  const inField = match?.fieldPairs.find(({ wanted }) => wanted.role === 'title')?.found.value;
  const heading = match?.title?.title;
  const hasPrefix = (match?.template.title?.prefix ?? '') !== '';
  const title = hasPrefix ? heading?.replace(PREFIX, '') : (heading ?? inField);
  return title?.trim() || baseName(path);
}

/** The same without the proposal's own number, as in `12. Use queues` and `ADR-12: Use queues`. */
export function bareTitle(path: string, match: Match): string {
  const title = ownTitle(path, match);
  const [start, digits] = NUMBER.exec(title) ?? [];
  return start !== undefined && Number(digits) === ownNumber(path) ? title.slice(start.length) : title;
}
