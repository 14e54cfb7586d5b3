import type { Example, Standing } from '../index/entry.ts';
import type { ProposalIndex } from '../index/proposalIndex.ts';
import { inTime } from './inTime.ts';

/** How many proposals nearest in time are asked what they do. Over all, it would silence what the newest keep. */
export const WINDOW = 20;
/** Fewer are no practice, but where all of them do the same. */
export const MIN_PROPOSALS = 8;
/**
 * So many are enough then. Measured on 24 repositories that were not looked at before: 47 of 247 warnings go, none of them true; what a
 * folder's four or five proposals all keep, or all leave out, nobody asks for.
 */
export const MIN_UNANIMOUS = 4;
/**
 * The lower bound of the share that does otherwise (Wilson's, 90 %) has to be above a third: 11 of 20, 5 of 8. Measured on 93
 * repositories: it takes away two thirds of what nobody asks for, and hardly anything that somebody does.
 */
const BOUND = 1 / 3;
const Z = 1.645;
/**
 * Of so many that are written out one that does otherwise shows that a team does not insist: it is told, and is no warning. Of 71 such findings in 19 whole
 * repositories 13 were worth telling to somebody who read the proposals; of those that nobody else does, 14 of 21.
 */
const MIN_TO_DIFFER = 3;
/** What is no longer asked for is asked for again when fewer than so many do otherwise: one proposal more does not turn it. */
const RETURN = 0.4;

/** How the proposals nearest in time do with something that the template asks for. */
export interface Share {
  /** How many do otherwise. */
  readonly otherwise: number;
  /** How many were asked. */
  readonly asked: number;
  /** Whether these are enough to say anything. */
  readonly isEnough: boolean;
  /** Whether that is so many that it is not asked for at that time. */
  readonly isDropped: boolean;
  /** Whether others do otherwise, so that the team does not insist on it. */
  readonly isLoose: boolean;
}

/** What the proposals of one series do, at each time. */
export class Practice {
  /** Those that are examples, in time. */
  readonly #entries: readonly Example[];
  readonly #compare: (a: Standing, b: Standing) => number;
  readonly #ranks: ReadonlyMap<string, number>;
  /** The paths of those in which more than a few words are written. */
  readonly #writtenOut: ReadonlySet<string>;
  readonly #sums = new Map<string, Sums>();

  /** @param withDoubt whether those count as well that other templates fit as well */
  constructor(series: readonly Example[], withDoubt = false) {
    this.#compare = inTime(series);
    this.#entries = series
      .filter(({ facts, isInDoubt }) => Array.isArray(facts) && (withDoubt || !isInDoubt))
      .toSorted(this.#compare);
    this.#writtenOut = new Set(this.#entries.flatMap(({ path, isBrief }) => (isBrief ? [] : [path])));
    this.#ranks = new Map(this.#entries.map(({ path }, rank) => [path, rank]));
  }

  /** How many proposals are examples. */
  get size(): number {
    return this.#entries.length;
  }

  /** The examples that are nearest to the present. */
  get latest(): readonly Example[] {
    return this.#entries.slice(-WINDOW);
  }

  /**
   * The proposal whose template tells what is young for another one: what was not in it yet has been asked of too few to know
   * what they make of it. Undefined for a proposal that is older itself, and where too few are examples.
   */
  witnessFor(standing: Standing): Example | undefined {
    const asked = this.size - Number(this.#ranks.has(standing.path));
    const witness = this.#entries.at(asked < MIN_PROPOSALS ? -MIN_UNANIMOUS : -MIN_PROPOSALS);
    return witness && this.#compare(witness, standing) <= 0 ? witness : undefined;
  }

  /** What those nearest in time to a proposal do, without itself. */
  around(standing: Standing, fact: string): Share {
    const sums = this.#sumsOf(fact);
    const rank = this.#ranks.get(standing.path);
    const later = rank ?? this.#entries.findIndex((other) => this.#compare(standing, other) < 0);
    const at = later < 0 ? this.#entries.length : later;
    const counts = rank === undefined ? this.#at(at, sums) : this.#without(rank, sums);
    return this.#shareOf(counts, sums.dropped[at] === true, standing.path);
  }

  /** What the newest do. */
  newest(fact: string): Share {
    const sums = this.#sumsOf(fact);
    return this.#shareOf(this.#at(this.#entries.length, sums), sums.dropped.at(-1) === true);
  }

  #shareOf(counts: Counts, wasDropped: boolean, except?: string): Share {
    const { asked, otherwise } = counts;
    const writtenOut = this.#writtenOut.size - Number(except !== undefined && this.#writtenOut.has(except));
    const isEnough = asked >= MIN_PROPOSALS || (otherwise === asked && writtenOut >= MIN_UNANIMOUS);
    const isGone = asked >= MIN_PROPOSALS ? isDropped(counts, wasDropped) : isEnough;
    return { ...counts, isEnough, isDropped: isGone, isLoose: otherwise > 0 && writtenOut >= MIN_TO_DIFFER };
  }

  #sumsOf(fact: string): Sums {
    const known = this.#sums.get(fact);
    if (known) return known;
    const upTo = [0];
    const dropped = [false];
    for (const { facts } of this.#entries) {
      const sum = (upTo.at(-1) ?? 0) + Number(facts.includes(fact));
      const asked = Math.min(WINDOW, upTo.push(sum) - 1);
      const otherwise = sum - (upTo.at(-1 - asked) ?? 0);
      dropped.push(isDropped({ otherwise, asked }, dropped.at(-1) === true));
    }
    const sums = { upTo, dropped };
    this.#sums.set(fact, sums);
    return sums;
  }

  /** Of those round a place between two proposals. */
  #at(gap: number, { upTo }: Sums): Counts {
    const asked = Math.min(WINDOW, this.#entries.length);
    const start = Math.max(0, Math.min(gap - WINDOW / 2, this.#entries.length - asked));
    return { otherwise: (upTo[start + asked] ?? 0) - (upTo[start] ?? 0), asked };
  }

  /** Of those round a proposal, without itself. */
  #without(rank: number, { upTo }: Sums): Counts {
    const asked = Math.min(WINDOW, this.#entries.length - 1);
    const start = Math.max(0, Math.min(rank - WINDOW / 2, this.#entries.length - 1 - asked));
    const own = (upTo[rank + 1] ?? 0) - (upTo[rank] ?? 0);
    return { otherwise: (upTo[start + asked + 1] ?? 0) - (upTo[start] ?? 0) - own, asked };
  }
}

type Counts = Pick<Share, 'otherwise' | 'asked'>;

interface Sums {
  /** How many of the first so many do otherwise. */
  readonly upTo: readonly number[];
  /** Whether it was not asked for when there were only the first so many. */
  readonly dropped: readonly boolean[];
}

function isDropped(counts: Counts, wasDropped: boolean): boolean {
  if (counts.asked < MIN_PROPOSALS) return false;
  return lowerBound(counts) > BOUND || (wasDropped && counts.otherwise >= counts.asked * RETURN);
}

/** Wilson's interval for a share, its lower end. */
function lowerBound({ otherwise, asked }: Counts): number {
  const share = otherwise / asked;
  const z2 = Z * Z;
  const spread = Z * Math.sqrt((share * (1 - share)) / asked + z2 / (4 * asked * asked));
  return (share + z2 / (2 * asked) - spread) / (1 + z2 / asked);
}

const NONE = new Practice([]);

/** What tells which proposals are an example for one. */
type Fellow = Pick<Standing, 'template' | 'series' | 'beside' | 'isInDoubt'>;

/**
 * The practice of the series that a proposal belongs to. Where that has too few examples to tell one time from another, those beside it count
 * as well: a template's proposals in the folders of a team's parts. And where these are too few, those that other templates fit as well, for one
 * of their kind: it is held to what the templates share, as they are.
 */
export function practiceRound(index: ProposalIndex<Example>, of: Fellow): Practice {
  const own = index.by(seriesOf).get(seriesOf(of));
  const practice = practiceIn(own);
  // Most series are large enough: the others are not looked at then.
  if (hasTimes(practice)) return practice;
  const group = besideOf(of);
  const beside = group === undefined ? undefined : index.by(besideOf).get(group);
  const wider = [practiceIn(beside), ...(of.isInDoubt ? [practiceIn(own, true), practiceIn(beside, true)] : [])];
  return wider.find(hasTimes) ?? [practice, ...wider].find(({ size }) => size >= MIN_PROPOSALS) ?? practice;
}

/** Whether a proposal's series is one of several rows, and too small for a practice of its own: see `practiceRound`. */
export function needsBeside(index: ProposalIndex<Example>, of: Fellow): boolean {
  return of.beside !== undefined && !hasTimes(practiceIn(index.by(seriesOf).get(seriesOf(of))));
}

/** With no more than a window holds, the oldest would speak for the newest. */
function hasTimes({ size }: Practice): boolean {
  return size > WINDOW;
}

/** The practice of a template's largest series. */
export function practiceOf(index: ProposalIndex<Example>, template: string): Practice {
  const own = [...index.by(seriesOf).values()].filter(([first]) => first?.template === template);
  return own.map((series) => practiceIn(series)).reduce((most, next) => (next.size > most.size ? next : most), NONE);
}

function seriesOf({ template, series }: Pick<Standing, 'template' | 'series'>): string {
  return `${template}\n${series}`;
}

/** What the series beside each other share; undefined for one that stands alone. */
function besideOf({ template, beside }: Pick<Standing, 'template' | 'beside'>): string | undefined {
  return beside === undefined ? undefined : `${template}\n${beside}`;
}

/** By the proposals of a series, which are the same ones as long as none of them has changed. */
const practices = {
  sure: new WeakMap<readonly Example[], Practice>(),
  all: new WeakMap<readonly Example[], Practice>(),
};

function practiceIn(series: readonly Example[] | undefined, withDoubt = false): Practice {
  if (!series) return NONE;
  const kept = withDoubt ? practices.all : practices.sure;
  const known = kept.get(series) ?? new Practice(series, withDoubt);
  kept.set(series, known);
  return known;
}
