import type { Entry } from '../index/entry.ts';
import { wordsOf } from '../text/words.ts';
import { type TemplateLibrary, templateNameOf } from '../workspace/templateLibrary.ts';
import { type Group, type Grouping, groupsOf } from './groups.ts';
import { plainTitle } from './inlineText.ts';
import { labelOf } from './label.ts';
import { inOrder } from './order.ts';

/** All proposals of a root. */
export interface BoardRoot {
  /** Tells it from others. */
  readonly root: string;
  readonly library: TemplateLibrary;
  readonly entries: Iterable<Entry>;
}

/** A proposal on the board. */
export interface BoardItem {
  readonly root: string;
  readonly entry: Entry;
  /** What it is called for short; '' for one that has no number. */
  readonly label: string;
  /** On one line, for who sees no Markdown. */
  readonly title: string;
  /** The name of its template. */
  readonly template: string;
}

export interface BoardForm {
  readonly by: Grouping;
  /** Words that a proposal has somewhere, in its number, title, status, template, path or authors: all of them. '' leaves out none. */
  readonly filter?: string;
}

/** All proposals of some roots in groups, and how many there are, those that the filter leaves out among them. */
export function boardOf(
  roots: readonly BoardRoot[],
  { by, filter = '' }: BoardForm,
): { readonly groups: readonly Group<BoardItem>[]; readonly total: number } {
  const all = roots.flatMap(itemsOf);
  const wanted = wordsOf(filter).split(' ').filter(Boolean);
  const shown = wanted.length === 0 ? all : all.filter((item) => has(item, wanted));
  return { groups: groupsOf(shown, by), total: all.length };
}

function itemsOf({ root, library, entries }: BoardRoot): readonly BoardItem[] {
  const names = new Map<string, string>();
  return inOrder([...entries]).map((entry) => {
    const template = names.get(entry.template) ?? templateNameOf(library, entry.template);
    names.set(entry.template, template);
    return { root, entry, label: labelOf(entry), title: plainTitle(entry.title), template };
  });
}

/** Words may be begun only: somebody is still typing. */
function has({ entry, label, title, template }: BoardItem, wanted: readonly string[]): boolean {
  const said = [label, title, entry.status?.value ?? '', template, entry.path, ...entry.authors];
  const words = ` ${wordsOf(said.join(' '))}`;
  return wanted.every((word) => words.includes(word));
}
