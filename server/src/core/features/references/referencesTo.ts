import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import type { Match } from '../../matching/match.ts';
import { fieldRole } from '../../template/fieldRole.ts';
import { contains, type Range } from '../../text/range.ts';
import { encodedPath } from '../../text/relativeLink.ts';
import { baseName } from '../../workspace/naming/ownName.ts';

/** Where a proposal says what it is called: its title, else a field for its number. */
export function ownNameAt({ title, fields }: Match, offset: number): Range | undefined {
  const places = [
    ...(title ? [title.heading] : []),
    ...fields.filter(({ key }) => fieldRole(key) === 'number').map(({ valueRange }) => valueRange),
  ];
  return places.find((place) => contains(place, { start: offset, end: offset }));
}

/** The proposals that may name one, by what the index keeps of them: their texts tell, see `namedIn`. */
export function mayName(index: ProposalIndex, { number, path }: Entry): readonly Entry[] {
  const stem = baseName(path);
  const digits = number === undefined ? undefined : new RegExp(`(?<!\\d)0*${number}(?!\\d)`);
  const hasName = (text: string) => text.includes(stem) || text.includes(encodedPath(stem));
  return [...index.entries].filter(
    ({ path: other, mentions, relations, links }) =>
      other !== path &&
      (mentions.some((mention) => mention.number === number) ||
        relations.some(({ value }) => digits?.test(value) || hasName(value)) ||
        links.some(({ target }) => hasName(target))),
  );
}
