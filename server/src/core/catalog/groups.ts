import { withoutNote } from '../dialect/lists/allowedValues.ts';
import type { Entry } from '../index/entry.ts';
import type { Stage } from '../language/lexicon.ts';
import { bareStatus } from '../lifecycle/status.ts';
import { groupBy } from '../text/groupBy.ts';
import { wordsOf } from '../text/words.ts';
import { rowOf } from '../workspace/besideTemplate.ts';
import { compare } from './order.ts';

/** By what proposals are laid together. */
export const GROUPINGS = ['status', 'template', 'author', 'folder', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A proposal that is to be laid together with others. */
export interface Groupable {
  readonly entry: Entry;
  /** The name of its template. */
  readonly template: string;
  /** Tells its root from others. */
  readonly root?: string;
}

/** Proposals that have something in common. */
export interface Group<Item> {
  /** Tells it from the others of its grouping; the same as long as it means the same. */
  readonly key: string;
  /** As most of its members write it; '' for those that say nothing. */
  readonly name: string;
  /** What a status means; undefined in doubt, and in any other grouping. */
  readonly stage?: Stage;
  /** In the order in which they were given. */
  readonly members: readonly Item[];
}

/**
 * The groups of some proposals. Those of statuses come in the order of a proposal's life, years from the newest on, all others by name,
 * what says nothing last. A proposal of several authors is in the group of each.
 */
export function groupsOf<Item extends Groupable>(items: readonly Item[], by: Grouping): readonly Group<Item>[] {
  switch (by) {
    case 'status':
      return statusGroups(items);
    case 'template':
      return byName(items, ({ template }) => template);
    case 'author':
      return authorGroups(items);
    case 'folder':
      return folderGroups(items);
    case 'year':
      return byName(items, ({ entry }) => entry.day?.slice(0, 4) ?? '', -1);
  }
}

function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string, way = 1): readonly Group<Item>[] {
  return [...groupBy(items, nameOf)]
    .map(([name, members]) => ({ key: name, name, members }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || way * compare(a.name, b.name));
}

/** One group for each status, however it is written and whatever stands behind it. */
function statusGroups<Item extends Groupable>(items: readonly Item[]): readonly Group<Item>[] {
  const nameOf = ({ entry: { status } }: Item) => (status ? bareStatus(withoutNote(status.value)) : '');
  return [...groupBy(items, (item) => wordsOf(nameOf(item)))]
    .map(([key, members]) => {
      const status = members[0]?.entry.status;
      const place = PLACES.indexOf(status ? (status.stage ?? 'unknown') : 'none');
      return { key, name: usual(members.map(nameOf)), place, ...(status?.stage && { stage: status.stage }), members };
    })
    .sort((a, b) => compare(a.place, b.place) || compare(a.name, b.name))
    .map(({ place, ...group }) => group);
}

/** A proposal's life, then what is off its way: closed ones, statuses that mean no stage, none at all. */
const PLACES = ['draft', 'review', 'accepted', 'implemented', 'closed', 'unknown', 'none'];

function authorGroups<Item extends Groupable>(items: readonly Item[]): readonly Group<Item>[] {
  const named = items.flatMap((item) => {
    const names = new Map(item.entry.authors.map((name) => [wordsOf(name), name]));
    return (names.size > 0 ? [...names] : [['', ''] as const]).map(([key, name]) => ({ key, name, item }));
  });
  return [...groupBy(named, ({ key }) => key)]
    .map(([key, members]) => ({ key, name: usual(members.map(({ name }) => name)), members }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || compare(a.key, b.key))
    .map((group) => ({ ...group, members: group.members.map(({ item }) => item) }));
}

/** The folder of a proposal that is a folder itself is the one round that. */
function folderGroups<Item extends Groupable>(items: readonly Item[]): readonly Group<Item>[] {
  const roots = [...new Set(items.map(({ root }) => root))];
  return roots.flatMap((root) => {
    const own = items.filter((item) => item.root === root);
    const groups = groupBy(own, ({ entry }) => rowOf(entry.path));
    return [...groups]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, members]) => ({ key: `${root ?? ''}\n${name}`, name, members }));
  });
}

/** As most write it. */
function usual(names: readonly string[]): string {
  const groups = groupBy(names, (name) => name);
  const [[name = ''] = []] = [...groups].sort(([a, one], [b, other]) => other.length - one.length || compare(a, b));
  return name;
}
