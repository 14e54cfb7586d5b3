import type { Entry } from '../index/entry.ts';
import { ownDigits } from '../workspace/naming/ownName.ts';

/** What a proposal is called for short in a list: `RFC-0042`, or its number as its file has it; '' for one that has none. */
export function labelOf({ name, number, path }: Entry): string {
  return name ?? (number === undefined ? '' : (ownDigits(path) ?? `${number}`));
}

/** The same with its title, Markdown as its author wrote it: `RFC-0042: Night mode`. */
export function captionOf(entry: Entry): string {
  const label = labelOf(entry);
  return label === '' ? entry.title : `${label}: ${entry.title}`;
}
