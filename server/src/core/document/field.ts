import { Memo } from '../text/memo.ts';
import type { Range } from '../text/range.ts';
import { withoutMark } from './requirementMark.ts';

/**
 * How a field is written: YAML or TOML front matter, a `- **Key**: value` bullet, a bold line, a plain `Key: value` line or bullet, a
 * table row; 'record': a cell below its key, or beside another pair; 'label': a list or line below its key; 'section': below a heading.
 */
export type FieldSpelling = 'yaml' | 'toml' | 'bullet' | 'bold' | 'plain' | 'table' | 'record' | 'label' | 'section';

/** Whether a field stands in the front matter. */
export function isInFrontMatter({ spelling }: { readonly spelling: FieldSpelling }): boolean {
  return spelling === 'yaml' || spelling === 'toml';
}

/** One metadata entry, whatever its syntax. */
export interface Field {
  /** The key as written, without marks. */
  readonly key: string;
  readonly keyRange: Range;
  /** The value's source text, without quotes round it and without a trailing comment: `0042` stays `0042`. */
  readonly value: string;
  /** Where the value stands, or where it belongs (an empty range) when there is none. */
  readonly valueRange: Range;
  /** The whole entry. */
  readonly range: Range;
  readonly spelling: FieldSpelling;
  /** A comment behind the value, without its marks. */
  readonly comment?: string;
  /** What stands beside the field about it: a comment above it, or a third column. */
  readonly note?: string;
  /** The entries of the maps that are its value, as in `- name: Zoe`, in their order. */
  readonly parts?: readonly Field[];
}

/** What front matter writes for nothing: an empty list or map, `null`, or a list of empty items. */
const NOTHING = /^(?:~|null|[[{][\s,"']*[\]}]|(?:-(?:[ \t]*(?:""|''|~|null))?\s*)+)$/i;

/** Whether a field has no value, be that written out or not. */
export function holdsNothing({ value, spelling }: Pick<Field, 'value' | 'spelling'>): boolean {
  return value === '' || (isInFrontMatter({ spelling }) && value.length < 200 && NOTHING.test(value));
}

/** Ranges in order, those that overlap joined. */
function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

const extents = new WeakMap<readonly Field[], readonly Range[]>();

/** Whether anything of any of the fields stands in a block. */
export function holdsField(fields: readonly Field[], block: Range): boolean {
  const ranges = extents.get(fields) ?? mergeRanges(fields.map(({ range }) => range));
  extents.set(fields, ranges);
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= block.start) low = middle + 1;
    else high = middle;
  }
  const first = ranges[low];
  return first !== undefined && first.start < block.end;
}

const names = new Memo<string>(5_000);

/** What makes two keys the same: neither case, punctuation, a plural's `s` nor `(s)` matters. */
export function fieldName(key: string): string {
  return names.get(key, computeName);
}

function computeName(key: string): string {
  return withoutMark(key.toLowerCase().replace(/\(s\)/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=.[^su])s$/, '');
}
