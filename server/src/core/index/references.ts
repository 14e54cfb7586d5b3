import { isBeforeNumber } from '../language/kinds.ts';
import type { Range } from '../text/range.ts';
import { baseOf } from '../workspace/naming/files.ts';
import { numberedIn } from '../workspace/naming/numbered.ts';
import { numberOrYear } from '../workspace/naming/ownNumber.ts';
import type { Entry, Relation } from './entry.ts';
import { meantBy, type Place, placeOf } from './links.ts';
import type { ProposalIndex } from './proposalIndex.ts';

/** A place where a proposal names another one. */
export interface Reference extends Range {
  readonly text: string;
  /**
   * The one that is meant; "missing" for a number that none of a known series has, a path for what may be a file; undefined for what
   * is elsewhere, or may be several.
   */
  readonly to: Entry | 'missing' | { readonly path: string } | undefined;
}

const LINK = /!?\[([^[\]\n]{0,300})\](?:\(<?([^()<>\s]{0,1000})>?[^()\n]{0,200}\)|\[[^\]\n]{0,200}\])/g;
const ADDRESS = /<?\b[a-z][a-z\d+.-]{1,10}:\/\/[^\s,;>"'\])]{1,2000}>?/gi;
/** `/docs/adr/0003-x`, `../0003-x`, `0003-x.md`, `adr/0003-x`; not "import/export". */
const PATH =
  /(?<![\w./-])(?:(?:\.{0,2}\/|[\w.@-]{1,100}\/(?=[\w./@-]{0,200}\d-))[\w./@-]{1,300}|[\w.@-]{1,100}\.(?:md|markdown))(?![\w/-])/g;
/** `0003-use-queues`, as files are called, without what comes behind. */
const STEM = /(?<![\w./-])(\d{1,6})-[a-z][\w-]{2,100}(?![\w/-])/gi;
/** What may stand between numbers that are named alone. */
const NUMBERS_ALONE = /^[\s\d,;&[\]()"'#•*+-]*$/;

/** Nobody names so many others that more is to be read. */
const MAX_VALUE = 4_000;

/** The proposals that a relation names, in their order. */
export function referencesIn(index: ProposalIndex, entry: Entry, relation: Relation): readonly Reference[] {
  const found: Reference[] = [];
  let rest = relation.value.slice(0, MAX_VALUE);
  const take = (form: RegExp, read: (found: RegExpMatchArray) => Reference['to'] | 'no reference') => {
    for (const match of [...rest.matchAll(form)]) {
      const to = read(match);
      if (to === 'no reference') continue;
      const start = relation.start + match.index;
      found.push({ text: match[0], start, end: start + match[0].length, to });
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  };
  take(LINK, ([, label = '', target]) =>
    target === undefined ? nameIn(index, entry, label) : linked(index, entry, label, target),
  );
  take(ADDRESS, () => undefined);
  take(PATH, ([path]) => toPlainPath(index, entry, path));
  take(STEM, ([stem, digits]) => {
    const named = numberedLike(index, entry, Number(digits)).find(({ path }) => path.includes(stem));
    return named ?? 'no reference';
  });
  for (const { text, prefix, number, start } of numberedIn(rest)) {
    if (!isOwnKind(entry, prefix) && !isBeforeNumber(prefix.toLowerCase())) continue;
    const at = relation.start + start;
    found.push({ text, start: at, end: at + text.length, to: named(index, entry, prefix, number) });
    rest = rest.slice(0, start) + ' '.repeat(text.length) + rest.slice(start + text.length);
  }
  if (NUMBERS_ALONE.test(rest)) take(/\d{1,6}/g, ([digits]) => numbered(index, entry, Number(digits)));
  return found.sort((a, b) => a.start - b.start);
}

/** The proposals of an entry's own series that have a number, be it that there are several. */
function numberedLike(index: ProposalIndex, entry: Entry, number: number): readonly Entry[] {
  return index.numbered(number).filter(({ series }) => series === entry.series);
}

function numbered(index: ProposalIndex, entry: Entry, number: number): Reference['to'] {
  const [one, ...others] = numberedLike(index, entry, number);
  if (one) return others.length === 0 ? one : undefined;
  return number > 0 && isWithin(index, entry, number) ? 'missing' : undefined;
}

/** The proposal that letters and a number name in an entry; "missing" for a number that its own series has passed over. */
export function named(index: ProposalIndex, entry: Entry, letters: string, number: number): Reference['to'] {
  if (isOwnKind(entry, letters)) return numbered(index, entry, number);
  const alike = index.numbered(number).filter((other) => isOwnKind(other, letters));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether letters are those that a proposal's name for short has. */
export function isOwnKind({ name }: Pick<Entry, 'name'>, letters: string): boolean {
  return name !== undefined && lettersOf(name) === letters.toUpperCase();
}

/** The letters of a name for short, in upper case: `ADR` for `adr-0012`. */
export function lettersOf(name: string): string {
  return /^\p{L}*/u.exec(name)?.[0].toUpperCase() ?? '';
}

/** Whether a number is one that an entry's series has, or has passed over. */
function isWithin(index: ProposalIndex, { series }: Entry, number: number): boolean {
  return (index.by(seriesOf).get(series) ?? []).some((other) => (other.number ?? 0) >= number);
}

const seriesOf = ({ series }: Entry) => series;

function nameIn(index: ProposalIndex, entry: Entry, text: string): Reference['to'] {
  const [first] = numberedIn(text);
  return first && named(index, entry, first.prefix, first.number);
}

function linked(index: ProposalIndex, entry: Entry, label: string, target: string): Reference['to'] {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) {
    const to = nameIn(index, entry, label);
    return to === 'missing' ? undefined : to;
  }
  return toPath(index, entry, target);
}

function toPath(index: ProposalIndex, entry: Entry, target: string): Reference['to'] {
  const place = placeOf(entry.path, target);
  return place && (entryAt(index, place.path) ?? place);
}

/** A path in plain text, which authors write from the root on as well. */
function toPlainPath(index: ProposalIndex, entry: Entry, path: string): Reference['to'] {
  const places = plainPlaces(entry, path);
  const there = places.map((place) => place && entryAt(index, place.path)).find((other) => other !== undefined);
  return there ?? fellowCalled(index, entry, path) ?? places[0];
}

/** The only one of an entry's series whose file has a name with a number: `0003-x.md` names `archived/0003-x.md` as well. */
function fellowCalled(index: ProposalIndex, { series }: Entry, name: string): Entry | undefined {
  if (numberOrYear(name) === undefined) return undefined;
  const [one, ...others] = (index.by(fileNameOf).get(name) ?? []).filter((other) => other.series === series);
  return others.length === 0 ? one : undefined;
}

const fileNameOf = ({ path }: Entry) => baseOf(path);

/** Where a path in plain text may lead: from the file on, and from the root on. */
function plainPlaces({ path: from }: Entry, path: string): readonly (Place | undefined)[] {
  return [placeOf(from, path), placeFromRoot(path)];
}

/** Where a path in plain text leads if it is written from the root on; undefined for one that says that it is not. */
export function placeFromRoot(path: string): Place | undefined {
  return path.startsWith('.') ? undefined : placeOf('', path);
}

/** The proposal that a path leads to: the file, or the one that has the folder for its own. */
export function entryAt(index: ProposalIndex, path: string): Entry | undefined {
  return namesOf(path)
    .map((name) => index.of(name))
    .find((entry) => entry !== undefined);
}

function namesOf(path: string): readonly string[] {
  return [...meantBy(path), `${path}/README.md`, `${path}/index.md`];
}

/** What tells of the files of a root whether they have to be known to judge what some proposals name. */
export function filesNamedBy(entries: readonly Entry[]): (path: string) => boolean {
  const numbers = new Set<number | undefined>();
  const paths = new Set<string>();
  for (const entry of entries) {
    if (entry.number !== undefined) numbers.add(entry.number);
    const add = (place: Place | undefined) => {
      if (place) for (const name of namesOf(place.path)) paths.add(name);
    };
    for (const { target } of entry.links) add(placeOf(entry.path, target));
    for (const { kind, number } of entry.mentions) if (isOwnKind(entry, kind)) numbers.add(number);
    for (const { value: whole } of [...entry.relations, ...(entry.status ? [entry.status] : [])]) {
      const value = whole.slice(0, MAX_VALUE);
      for (const [, , target = ''] of value.matchAll(LINK)) add(placeOf(entry.path, target));
      for (const [path] of value.matchAll(PATH)) for (const place of plainPlaces(entry, path)) add(place);
      for (const [digits] of value.matchAll(/\d{1,6}/g)) numbers.add(Number(digits));
    }
  }
  return (path) => paths.has(path) || (numbers.size > 0 && numbers.has(numberOrYear(path)));
}
