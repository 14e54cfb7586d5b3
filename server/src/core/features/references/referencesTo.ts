import type { Entry } from '../../index/entry.ts';
import { placeOf } from '../../index/links.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { entryAt } from '../../index/references.ts';
import type { Match } from '../../matching/match.ts';
import { fieldRole } from '../../template/fieldRole.ts';
import { contains, type Range } from '../../text/range.ts';

/** Where a proposal says what it is called: its title, else a field for its number. */
export function ownNameAt({ title, fields }: Match, offset: number): Range | undefined {
  const places = [
    ...(title ? [title.heading] : []),
    ...fields.filter(({ key }) => fieldRole(key) === 'number').map(({ valueRange }) => valueRange),
  ];
  return places.find((place) => contains(place, { start: offset, end: offset }));
}

/** The proposals that may name one, by what the index keeps of them: their texts tell. */
export function mayName(index: ProposalIndex, target: Entry): readonly Entry[] {
  const { number, path } = target;
  const digits = number === undefined ? undefined : new RegExp(`(?<!\\d)0*${number}(?!\\d)`);
  const isLinked = (entry: Entry) =>
    entry.links.some((link) => {
      const place = placeOf(entry.path, link.target);
      return place !== undefined && entryAt(index, place.path) === target;
    });
  return [...index.entries].filter(
    (entry) =>
      entry.path !== path &&
      (entry.mentions.some((mention) => mention.number === number) ||
        entry.relations.some(({ value }) => value.includes('/') || value.includes('.md') || digits?.test(value)) ||
        isLinked(entry)),
  );
}
