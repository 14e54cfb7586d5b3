import {
  type Fix,
  type FixAllOptions,
  type FixKind,
  fixEverything,
  fixesFor,
  fixOfKind,
  ignoreFixes,
  type Match,
  type Problem,
} from '../../core/index.ts';
import { isObject } from '../answer.ts';
import type { Session } from '../session.ts';

/** Which problem an action is about, in words that outlast an answer. */
interface Named {
  readonly rule: string;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  /** Of the fix: a problem may have several. */
  readonly title: string;
}

/** What an action does, as data that the client keeps until it is chosen: to mend or to ignore a problem, to mend a kind of them, or all. */
export type Wish =
  | ({ readonly of: 'problem' | 'ignore' } & Named)
  | ({ readonly of: 'kind' } & FixKind)
  | { readonly of: 'all'; readonly isSafe: boolean };

/** The wish for one fix of a problem. */
export function wishFor(of: 'problem' | 'ignore', { rule, subject, range }: Problem, title: string): Wish {
  return { of, rule, subject, start: range.start, end: range.end, title };
}

/** The fix that is wished for, tried out; undefined where it would bring another problem, or nothing is to be done any more. */
export function fixFor(
  session: Session,
  { uri, match }: { readonly uri: string; readonly match: Match },
  wish: Wish,
  options: FixAllOptions,
): Fix | undefined {
  switch (wish.of) {
    case 'all':
      return fixEverything(match, { ...options, isSafe: wish.isSafe });
    case 'kind':
      return fixOfKind(match, wish, options);
    default: {
      const problem = [session.problems(uri), session.problemsInDetail(uri)].flatMap(
        (problems) => problems.find((one) => isNamed(one, wish)) ?? [],
      )[0];
      const fixes = problem ? (wish.of === 'ignore' ? ignoreFixes : fixesFor)(match, problem, options) : [];
      return fixes.find(({ title }) => title === wish.title);
    }
  }
}

function isNamed({ rule, subject, range }: Problem, wish: Named): boolean {
  return rule === wish.rule && subject === wish.subject && range.start === wish.start && range.end === wish.end;
}

/** The wish in an action's data; undefined where there is none. */
export function wishIn(data: unknown): Wish | undefined {
  const wish = isObject(data) ? data['wish'] : undefined;
  return isObject(wish) && ['problem', 'ignore', 'kind', 'all'].includes(String(wish['of']))
    ? (wish as Wish)
    : undefined;
}
