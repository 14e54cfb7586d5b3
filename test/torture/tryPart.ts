import fc from 'fast-check';
import { keep } from './found.ts';
import { type Part, Seen, TooSlow } from './part.ts';

/** However busy the machine is, `npm test` waits no longer for inputs to come; the first one is tried to its end. */
const SHORT_SECONDS = 10;

/** For so long an input that fails is made smaller. */
const SHRINKING_SECONDS = 60;

export interface Tried {
  readonly seed: number;
  /** In the part's unit. */
  readonly count: number;
  readonly seconds: number;
  /** The largest of each figure that the part measured. */
  readonly figures: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly message: string; readonly file: string | undefined }[];
}

/** Tries a part on as many inputs; an input that fails is made small, and kept in `found/`. */
export async function tryPart<Input>(part: Part<Input>, runs: number, seed: number, isShort = true): Promise<Tried> {
  const seen = new Seen({ isShort });
  const start = performance.now();
  const inputs = part.inputs();
  const most = Math.max(1, Math.round(runs));
  const { count, broken } = Array.isArray(inputs)
    ? await tryEach(part, shuffled(inputs as readonly Input[], seed).slice(0, most), seen)
    : await tryAny(part, inputs as fc.Arbitrary<Input>, { runs: most, seed }, seen);
  await part.tidyUp?.();
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const failures = broken.map(({ input, error }) => ({
    message: error instanceof Error ? error.message : String(error),
    file: error instanceof TooSlow ? undefined : keep(part.name, input),
  }));
  return { seed, count, seconds, figures: seen.figures, failures };
}

interface Outcome<Input> {
  readonly count: number;
  readonly broken: readonly { readonly input: Input; readonly error: unknown }[];
}

/** Tries inputs that are made up, until one fails. The first one is tried to its end, however long that takes. */
async function tryAny<Input>(
  part: Part<Input>,
  inputs: fc.Arbitrary<Input>,
  { runs, seed }: { readonly runs: number; readonly seed: number },
  seen: Seen,
): Promise<Outcome<Input>> {
  let count = 0;
  let end = endOf(part, seen);
  const property = fc.asyncProperty(inputs, async (input) => {
    if (count > 0 && performance.now() > end) return;
    try {
      count += await part.holds(input, seen);
    } catch (error) {
      // From here on it is made smaller.
      end = performance.now() + SHRINKING_SECONDS * 1000;
      throw error;
    }
  });
  const { counterexample, errorInstance } = await fc.check(property, {
    numRuns: runs,
    seed,
    endOnFailure: part.shrinks === false,
  });
  return { count, broken: counterexample ? [{ input: counterexample[0], error: errorInstance }] : [] };
}

function endOf({ seconds }: Pick<Part, 'seconds'>, { isShort }: Seen): number {
  return performance.now() + (isShort ? SHORT_SECONDS : seconds) * 1000;
}

/** Tries each input of a list. */
async function tryEach<Input>(part: Part<Input>, inputs: readonly Input[], seen: Seen): Promise<Outcome<Input>> {
  const end = endOf(part, seen);
  const broken: { input: Input; error: unknown }[] = [];
  let count = 0;
  for (const input of inputs) {
    if (count > 0 && performance.now() > end) break;
    try {
      count += await part.holds(input, seen);
    } catch (error) {
      broken.push({ input, error });
    }
  }
  return { count: count + broken.length, broken };
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const [order] = fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { seed, numRuns: 1 });
  return order ?? items;
}

/** A seed from the clock, or the one that PROPOSALS_SEED says. */
export function seedOfThisRun(): number {
  const said = Number(process.env['PROPOSALS_SEED']);
  return Number.isInteger(said) && said !== 0 ? said : Date.now() % 2 ** 31;
}
