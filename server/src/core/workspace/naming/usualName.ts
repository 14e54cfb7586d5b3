import { extensionOf, type ProposalFile, proposalsByFolder } from './files.ts';
import { learnFrom } from './learn.ts';
import { padded } from './numbers.ts';
import { lettersOf } from './parts.ts';
import type { NamePattern } from './pattern.ts';
import { formatWords, restyled } from './words.ts';

/** A proposal's path, and the title that its name is made of. */
export interface Titled {
  readonly path: string;
  readonly title: string;
}

/** How the proposals of a row are named. */
export interface UsualName {
  /** How many there are with a name of that kind, but for the one that is judged. */
  readonly all: number;
  /** How many of them have all that is agreed on. */
  readonly agreeing: number;
  /** The path that one of them would have; undefined for a name of another kind. */
  readonly pathOf: (one: Titled) => string | undefined;
}

/** Fewer names show no way that a new one has to follow. */
export const MIN_NAMES = 8;
/** What so many names have is agreed on: here and there one was always written otherwise. */
export const MIN_SHARE = 0.9;

const PIECES = ['head', 'separator', 'words', 'extension'] as const;
type Pieces = Readonly<Record<(typeof PIECES)[number], string>>;

/**
 * How the proposals of a row are named, each piece of a name by itself: number with what comes before it, words with what comes before
 * them, extension. Undefined where they are too few, or agree on nothing.
 */
export function usualName(row: readonly Titled[]): UsualName | undefined {
  if (row.length <= MIN_NAMES) return undefined;
  const files = [...proposalsByFolder(row.map(({ path }) => path)).values()].flat();
  if (files.length <= MIN_NAMES) return undefined;
  const pattern = learnFrom(files, undefined, '');
  const named = row.flatMap((one) => namesOf(one, pattern) ?? []);
  const others = named.length - 1;
  if (others < MIN_NAMES) return undefined;
  const agreed = PIECES.filter(
    (piece) => named.filter(({ is, usual }) => is[piece] === usual[piece]).length >= others * MIN_SHARE,
  );
  const hasAll = ({ is, usual }: Names) => agreed.every((piece) => is[piece] === usual[piece]);
  const pathOf = (one: Titled) => {
    const names = namesOf(one, pattern);
    if (!names) return undefined;
    const { head, separator, words, extension } = Object.fromEntries(
      PIECES.map((piece) => [piece, (agreed.includes(piece) ? names.usual : names.is)[piece]]),
    ) as Pieces;
    return withName(one.path, names.file, head + (words === '' ? '' : separator + words), extension);
  };
  return agreed.length === 0 ? undefined : { all: others, agreeing: named.filter(hasAll).length, pathOf };
}

interface Names {
  readonly file: ProposalFile;
  readonly is: Pieces;
  readonly usual: Pieces;
}

function namesOf({ path, title }: Titled, pattern: NamePattern): Names | undefined {
  const [file] = [...proposalsByFolder([path], lettersOf(pattern.prefix)).values()].flat();
  if (!file || pattern.kind === 'date') return undefined;
  const { prefix, date, number, separator, words } = file.parts;
  if (date !== '' || (number === '') !== (pattern.kind === 'none')) return undefined;
  const is = { head: prefix + number, separator, words, extension: file.extension };
  const head = pattern.kind === 'none' ? '' : pattern.prefix + padded(Number(number), pattern.width);
  return {
    file,
    is,
    usual: {
      head,
      separator: pattern.separator,
      words: !pattern.hasWords
        ? ''
        : words === ''
          ? formatWords(title, pattern.words)
          : restyled(words, pattern.words, separator),
      extension: pattern.extension,
    },
  };
}

/** The same path with another name for the proposal, be it that of its file, of its folder or of both. */
function withName(path: string, file: ProposalFile, name: string, extension: string): string {
  const names = path.split('/');
  return names
    .map((old, i) => {
      const isFile = i === names.length - 1;
      const stem = isFile ? old.slice(0, -extensionOf(old).length) : old;
      if (stem !== file.stem) return old;
      return isFile ? name + (file.mainFile === undefined ? extension : extensionOf(old)) : name;
    })
    .join('/');
}
