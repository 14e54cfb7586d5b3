import { LEXICONS } from './lexicons.ts';
import { spoken } from './spoken.ts';

type Pair = readonly [is: (name: string) => boolean, answers: (name: string) => boolean];

/** A language has only a few pairs; they stand side by side. */
const PAIRS: readonly Pair[] = LEXICONS.flatMap((lexicon) => {
  const { replacedBy, replaces, amendedBy, amends, mutual } = lexicon.fields;
  return [[replacedBy, replaces] as const, [amendedBy, amends] as const, ...mutual].flatMap(([by, active]): Pair[] => {
    const isBy = spoken(() => by, 'whole', [lexicon]);
    const isActive = spoken(() => active, 'whole', [lexicon]);
    return [
      [isBy, isActive],
      [isActive, isBy],
    ];
  });
});

/**
 * Tells of the names of fields (see `fieldName`) whether they say the same from the other side: "amends" for "amended by". Undefined for
 * a name that no other one answers.
 */
export function counterpartOf(name: string): ((other: string) => boolean) | undefined {
  const answers = PAIRS.filter(([is]) => is(name)).map(([, other]) => other);
  return answers.length === 0 ? undefined : (other) => answers.some((isOne) => isOne(other));
}
