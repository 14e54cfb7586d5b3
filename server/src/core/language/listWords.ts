import { findSpoken } from './findSpoken.ts';
import { anyBetween } from './pattern.ts';
import { spoken } from './spoken.ts';

/** "or" between two values, with the white space round it, as the source of a regular expression. */
export const OR = anyBetween(({ form }) => form.or);
/** The same for "and" too. */
export const AND_OR = anyBetween(({ form, headings }) => [...form.or, ...headings.and]);
/** Where a text introduces values: "one of", "such as". */
export const findIntroductions = findSpoken(({ form }) => [...form.oneOf, ...form.suchAs]);
/** Words that introduce some values of several: "such as". */
export const isSuchAs = spoken(({ form }) => form.suchAs, 'whole');
/** The same with some of these behind them. */
export const startsWithSuchAs = spoken(({ form }) => form.suchAs, 'start');
/** Words that say so behind the values, "etc", or before them. */
export const leavesOpen = spoken(({ form }) => [...form.rest, ...form.suchAs], 'anywhere');
/** What stands for other values: "etc". */
export const isRest = spoken(({ form }) => form.rest, 'whole');
/** What a remark in parentheses starts with that is about a list: "choose one". */
export const asksToChooseOne = spoken(({ form }) => form.choose, 'start');
