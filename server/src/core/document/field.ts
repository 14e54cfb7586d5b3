import type { Range } from '../text/range.ts';
import { withoutMark } from './requirementMark.ts';

/**
 * How a field is written: YAML front matter, a `- **Key**: value` bullet, a bold line, a plain `Key: value` line or bullet, a
 * table row; 'record': a cell below its key, or beside another pair; 'label': a list or line below its key; 'section': below a heading.
 */
export type FieldSpelling = 'yaml' | 'bullet' | 'bold' | 'plain' | 'table' | 'record' | 'label' | 'section';

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
}

/** Whether anything of a field stands in a block. */
export function standsIn({ range }: Field, block: Range): boolean {
  return range.start < block.end && block.start < range.end;
}

/** What makes two keys the same: neither case, punctuation, a plural's `s` nor `(s)` matters. */
export function fieldName(key: string): string {
  return withoutMark(key.toLowerCase().replace(/\(s\)/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=[^su]{2})s$/, '');
}
