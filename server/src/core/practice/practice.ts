import type { Example, Standing } from '../index/entry.ts';
import type { ProposalIndex } from '../index/proposalIndex.ts';
import { inTime } from './inTime.ts';

/** How many proposals nearest in time are asked what they do. Over all, it would silence what the newest keep. */
export const WINDOW = 20;
/** Fewer are no practice. */
export const MIN_PROPOSALS = 8;
/**
 * The lower bound of the share that does otherwise (Wilson's, 90 %) has to be above a third: 11 of 20, 5 of 8. Measured on 93
 * repositories: it takes away two thirds of what nobody asks for, and hardly anything that somebody does.
 */
const BOUND = 1 / 3;
const Z = 1.645;
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
}

/** What the proposals of one series do, at each time. */
export class Practice {
  /** Those that are examples, in time. */
  readonly #entries: readonly Example[];
  readonly #compare: (a: Standing, b: Standing) => number;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #sums = new Map<string, Sums>();

  constructor(series: readonly Example[]) {
    this.#compare = inTime(series);
    this.#entries = series.filter(({ facts, isInDoubt }) => Array.isArray(facts) && !isInDoubt).toSorted(this.#compare);
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
    const witness = this.#entries.at(-MIN_PROPOSALS);
    return witness && this.#compare(witness, standing) <= 0 ? witness : undefined;
  }

  /** What those nearest in time to a proposal do, without itself. */
  around(standing: Standing, fact: string): Share {
    const sums = this.#sumsOf(fact);
    const rank = this.#ranks.get(standing.path);
    const later = rank ?? this.#entries.findIndex((other) => this.#compare(standing, other) < 0);
    const at = later < 0 ? this.#entries.length : later;
    const counts = rank === undefined ? this.#at(at, sums) : this.#without(rank, sums);
    return shareOf(counts, sums.dropped[at] === true);
  }

  /** What the newest do. */
  newest(fact: string): Share {
    const sums = this.#sumsOf(fact);
    return shareOf(this.#at(this.#entries.length, sums), sums.dropped.at(-1) === true);
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

function shareOf(counts: Counts, wasDropped: boolean): Share {
  return { ...counts, isEnough: counts.asked >= MIN_PROPOSALS, isDropped: isDropped(counts, wasDropped) };
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
/** By the proposals of a series, which are the same ones as long as none of them has changed. */
const practices = new WeakMap<readonly Example[], Practice>();

/** The practice of the series that a proposal belongs to. */
export function practiceRound(index: ProposalIndex<Example>, of: Pick<Standing, 'template' | 'series'>): Practice {
  return practiceIn(index.by(seriesOf).get(seriesOf(of)));
}

/** The practice of a template's largest series. */
export function practiceOf(index: ProposalIndex<Example>, template: string): Practice {
  const own = [...index.by(seriesOf).values()].filter(([first]) => first?.template === template);
  return own.map(practiceIn).reduce((most, next) => (next.size > most.size ? next : most), NONE);
}

function seriesOf({ template, series }: Pick<Standing, 'template' | 'series'>): string {
  return `${template}\n${series}`;
}

function practiceIn(series: readonly Example[] | undefined): Practice {
  if (!series) return NONE;
  const known = practices.get(series) ?? new Practice(series);
  practices.set(series, known);
  return known;
}
