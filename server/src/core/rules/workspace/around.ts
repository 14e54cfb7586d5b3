import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import type { Match } from '../../matching/match.ts';
import type { Range } from '../../text/range.ts';

/** Where a proposal stands among the others of its root. */
export interface Around {
  /** What is known of it by its text, as it is or as a fix would leave it. */
  readonly entryOf: (match: Match) => Entry;
  /** All proposals of the root. */
  readonly index: ProposalIndex;
  /** Whether there is a file or folder at a path of the root; undefined as long as nobody has looked. */
  readonly isThere: (path: string) => boolean | undefined;
  /** What other branches bring; undefined where nobody knows. */
  readonly elsewhere?: Elsewhere;
}

/** What came since the branch that is checked out began, here and on other branches, by paths of the root. */
export interface Elsewhere {
  readonly isNew: (path: string) => boolean;
  /** The files that came with others, each with a branch that has it. */
  readonly added: ReadonlyMap<string, string>;
}

/** What messages call another proposal: by its name for short, else by its file. */
export function calledBy({ name, path }: Pick<Entry, 'name' | 'path'>): string {
  return name ?? fileOf(path);
}

/** Where a proposal's own number stands, or else its title. */
export function placeOf(match: Match, { number, numbers }: Entry): Range {
  const said = numbers.find((each) => each.number === number) ?? match.title?.heading.title;
  return said ? { start: said.start, end: said.end } : { start: 0, end: Math.min(1, match.document.text.length) };
}

/** The file's name, or that of the proposal's own folder with it. */
export function fileOf(path: string): string {
  const [last = '', folder] = path.split('/').reverse();
  return /\d/.test(last) || folder === undefined ? last : `${folder}/${last}`;
}
