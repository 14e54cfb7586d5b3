import type { Addition } from '../index/entry.ts';
import { groupBy } from '../text/groupBy.ts';
import { mostCommon } from '../text/mostCommon.ts';
import { wordsOf } from '../text/words.ts';
import { MIN_PROPOSALS, type Practice } from './practice.ts';

/** Something that the newest proposals have beyond their template, as most of them write it. */
export interface Custom extends Addition {
  /** How many have it. */
  readonly uses: number;
  /** Of so many. */
  readonly asked: number;
}

/** What so many of the newest have is the team's, as `learnTemplate` has it. */
const MIN_SHARE = 0.6;
/** What so many say is a word of the team's, and no typing error. */
export const MIN_USES = 3;

/** The sections and fields that most of the newest proposals have beyond their template, and the values that several have. */
export function customsOf({ latest }: Pick<Practice, 'latest'>): readonly Custom[] {
  const asked = latest.length;
  const all = latest.flatMap(({ additions }) => [
    ...new Map(additions.map((addition) => [keyOf(addition), addition])).values(),
  ]);
  return [...groupBy(all, keyOf).values()].flatMap((some): Custom[] => {
    const [first] = some;
    const uses = some.length;
    const isUsual = first?.kind === 'value' ? uses >= MIN_USES : asked >= MIN_PROPOSALS && uses >= asked * MIN_SHARE;
    if (!first || !isUsual) return [];
    const name = mostCommon(some.map((each) => each.name)) ?? first.name;
    return [{ kind: first.kind, name, of: mostCommon(some.map((each) => each.of)) ?? '', uses, asked }];
  });
}

/** A section is the same wherever it stands. */
function keyOf({ kind, name, of }: Addition): string {
  return [kind, wordsOf(name), kind === 'value' ? wordsOf(of) : ''].join('\n');
}
