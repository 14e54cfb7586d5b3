import { withoutNote } from '../dialect/lists/allowedValues.ts';
import type { Entry } from '../index/entry.ts';
import { bareStatus } from '../lifecycle/status.ts';
import { groupBy } from '../text/groupBy.ts';
import { encodedPath, relativeLink } from '../text/relativeLink.ts';
import { wordsOf } from '../text/words.ts';
import { type TemplateLibrary, templateById } from '../workspace/templateLibrary.ts';
import { inlineText } from './inlineText.ts';
import { labelOf } from './label.ts';
import { compare } from './selection.ts';

/** By what an index makes lists of its proposals; a table has them all. */
export const GROUPINGS = ['status', 'template', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What an index looks like. */
export interface IndexForm {
  /** The file that it is written into, relative to the root: links lead from there. */
  readonly from: string;
  /** Undefined for one table, or one list of what binds. */
  readonly by?: Grouping | undefined;
  /** Whether each proposal has a sentence on what it says, instead of its status. */
  readonly inForce?: boolean | undefined;
  /** Of the headings over lists, 1 to 6. */
  readonly level: number;
  /** The first row of the table that stands there already, in the team's own words. */
  readonly header?: string | undefined;
}

const HEADER = '| Number | Title | Status |';
/** What stands in no group. */
const NONE = '–';

/** An index of some proposals, in their order: a line for each, which hangs on that proposal alone, so that branches merge. */
export function indexText(library: TemplateLibrary, entries: readonly Entry[], form: IndexForm): string {
  const { by, inForce, level, header = HEADER } = form;
  if (by === undefined && !inForce)
    return [header, '|---|---|---|', ...entries.map((entry) => row(entry, form))].join('\n');
  if (by === undefined) return entries.map((entry) => item(entry, form)).join('\n');
  return groupsOf(library, entries, by)
    .map(([name, members]) => {
      const items = members.map((entry) => item(entry, form)).join('\n');
      return `${'#'.repeat(level)} ${inlineText(name)}\n\n${items}`;
    })
    .join('\n\n');
}

function row(entry: Entry, { from }: IndexForm): string {
  return `| ${inlineText(labelOf(entry))} | ${linkTo(entry, from, entry.title)} | ${inlineText(entry.status?.value ?? '')} |`;
}

function item(entry: Entry, { from, by, inForce }: IndexForm): string {
  const label = labelOf(entry);
  const link = linkTo(entry, from, label === '' ? entry.title : `${label}: ${entry.title}`);
  if (inForce) return entry.summary === undefined ? `- ${link}` : `- ${link}: ${inlineText(entry.summary)}`;
  return by === 'status' || !entry.status ? `- ${link}` : `- ${link} (${inlineText(entry.status.value)})`;
}

function linkTo({ path }: Entry, from: string, text: string): string {
  return `[${inlineText(text)}](${encodedPath(relativeLink(from, path))})`;
}

/** The groups with their names. Those of statuses come in the order of a proposal's life, years from the newest on. */
function groupsOf(
  library: TemplateLibrary,
  entries: readonly Entry[],
  by: Grouping,
): readonly (readonly [string, readonly Entry[]])[] {
  switch (by) {
    case 'status':
      return statusGroups(entries);
    case 'template': {
      const nameOf = ({ template }: Entry) => templateById(library, template)?.name ?? template;
      return [...groupBy(entries, nameOf)].sort(([a], [b]) => compare(a, b));
    }
    case 'year': {
      const years = groupBy(entries, ({ day }) => day?.slice(0, 4) ?? NONE);
      return [...years].sort(([a], [b]) => Number(a === NONE) - Number(b === NONE) || compare(b, a));
    }
  }
}

/** One group for each status, however it is written and whatever stands behind it. */
function statusGroups(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const groups = groupBy(entries, ({ status }) => wordsOf(nameOfStatus(status)));
  return [...groups.values()]
    .map((members) => ({ members, name: usualName(members), place: placeOf(members) }))
    .sort((a, b) => compare(a.place, b.place) || compare(a.name, b.name))
    .map(({ members, name }) => [name, members] as const);
}

function nameOfStatus(status: Entry['status']): string {
  return status ? bareStatus(withoutNote(status.value)) : '';
}

/** As most write it. */
function usualName(members: readonly Entry[]): string {
  const names = groupBy(members, ({ status }) => nameOfStatus(status) || NONE);
  const [[name = NONE] = []] = [...names].sort(([a, one], [b, other]) => other.length - one.length || compare(a, b));
  return name;
}

/** A proposal's life, then what is off its way: closed ones, statuses that mean no stage, none at all. */
const PLACES = ['draft', 'review', 'accepted', 'implemented', 'closed', 'unknown', 'none'];

function placeOf([first]: readonly Entry[]): number {
  const status = first?.status;
  return PLACES.indexOf(status ? (status.stage ?? 'unknown') : 'none');
}
