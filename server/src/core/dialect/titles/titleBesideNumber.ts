import type { Recogniser } from '../clue.ts';
import { standsForTitle } from './standsForTitle.ts';
import type { TitlePlace } from './titlePlace.ts';

/** What stands in front of the number or the day, where that stands for a title, or behind it. */
export const titleBesideNumber: Recogniser<TitlePlace> = {
  id: 'title-beside-the-number',
  weight: 5,
  find: ({ source, known }) => {
    const number = known.at(-1);
    if (!number) return undefined;
    const before = source.slice(0, number.start).replace(/(?<![\s([{#:–—-])[\s([{#:–—-]+(?:\p{L}{2,5}[- ])?$/u, '');
    if (standsForTitle(before)) return { start: 0, end: before.length };
    const [between] = /^[\])}>]?[\s:：.–—-]{0,5}/.exec(source.slice(number.end)) ?? [''];
    const start = number.end + between.length;
    return between !== '' && start < source.length ? { start, end: source.length } : undefined;
  },
  examples: ['RFC NNNN: Make it faster', 'Title (RFC-NNNN)', 'ADR-0000 Titel'],
  counterExamples: ['Make it faster', 'RFC-NNNN'],
};
