import type { Standing } from '../index/entry.ts';

/**
 * How the proposals of a series follow each other in time: by their numbers where most have one, else by their days, else by
 * their names. What has none is the newest: a draft gets its number last. Commits are not asked: a copy without its history
 * would give another answer.
 */
export function inTime(entries: readonly Standing[]): (a: Standing, b: Standing) => number {
  const isUsual = (has: (entry: Standing) => boolean) => entries.filter(has).length * 2 > entries.length;
  const byPath = (a: Standing, b: Standing) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  if (isUsual(({ number }) => number !== undefined))
    return (a, b) => (a.number ?? Number.MAX_VALUE) - (b.number ?? Number.MAX_VALUE) || byPath(a, b);
  if (isUsual(({ day }) => day !== undefined)) {
    const key = ({ day }: Standing) => day ?? '\uffff';
    return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : byPath(a, b));
  }
  return byPath;
}
