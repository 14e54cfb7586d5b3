import type { Entry } from '../index/entry.ts';
import { encodedPath, relativeLink } from '../text/relativeLink.ts';
import { type TemplateLibrary, templateNameOf } from '../workspace/templateLibrary.ts';
import { type Grouping, groupsOf } from './groups.ts';
import { inlineText } from './inlineText.ts';
import { captionOf, labelOf } from './label.ts';

/** By what an index makes lists of its proposals; a table has them all. */
export const LISTINGS = ['status', 'template', 'year'] as const satisfies readonly Grouping[];
export type Listing = (typeof LISTINGS)[number];

/** What an index looks like. */
export interface IndexForm {
  /** The file that it is written into, relative to the root: links lead from there. */
  readonly from: string;
  /** Undefined for one table, or one list of what binds. */
  readonly by?: Listing | undefined;
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
  const items = entries.map((entry) => ({ entry, template: templateNameOf(library, entry.template) }));
  return groupsOf(items, by)
    .map(({ name, members }) => {
      const lines = members.map(({ entry }) => item(entry, form)).join('\n');
      return `${'#'.repeat(level)} ${inlineText(name || NONE)}\n\n${lines}`;
    })
    .join('\n\n');
}

function row(entry: Entry, { from }: IndexForm): string {
  return `| ${inlineText(labelOf(entry))} | ${linkTo(entry, from, entry.title)} | ${inlineText(entry.status?.value ?? '')} |`;
}

function item(entry: Entry, { from, by, inForce }: IndexForm): string {
  const link = namedLink(entry, from);
  if (inForce) return entry.summary === undefined ? `- ${link}` : `- ${link}: ${inlineText(entry.summary)}`;
  return by === 'status' || !entry.status ? `- ${link}` : `- ${link} (${inlineText(entry.status.value)})`;
}

/**
 * A link to a proposal by number and title, in Markdown.
 * @param from the file that it stands in, relative to the same root
 */
export function namedLink(entry: Entry, from: string): string {
  return linkTo(entry, from, captionOf(entry));
}

function linkTo({ path }: Entry, from: string, text: string): string {
  return `[${inlineText(text)}](${encodedPath(relativeLink(from, path))})`;
}
