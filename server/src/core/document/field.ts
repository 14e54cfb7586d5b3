import type { Range } from '../text/range.ts';
import { withoutMark } from './requirementMark.ts';

/** How a field is written: YAML front matter, a `- **Key**: value` bullet, a bold line, a plain `Key: value` line or bullet, a table row. */
export type FieldSpelling = 'yaml' | 'bullet' | 'bold' | 'plain' | 'table';

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
}

/** What makes two keys the same: neither case, punctuation, a plural's `s` nor `(s)` matters. */
export function fieldName(key: string): string {
  return withoutMark(key.toLowerCase().replace(/\(s\)/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<=[^su]{2})s$/, '');
}
