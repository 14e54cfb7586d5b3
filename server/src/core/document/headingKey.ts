import { Memo } from '../text/memo.ts';
import { withoutMark } from './requirementMark.ts';
import { unescaped } from './unescaped.ts';

const keys = new Memo<string>(5_000);

/**
 * What makes two headings the same: case, leading numbers, emphasis, links, emoji, punctuation, comments and trailing
 * markers such as `(optional)` do not matter.
 */
export function headingKey(title: string): string {
  return keys.get(title, computeKey);
}

function computeKey(title: string): string {
  const bare = unescaped(title)
    .replace(/<!--(?:(?!<!--).)*?-->/g, ' ')
    .replace(/!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/\{#[^}]*\}/g, ' ')
    .trim();
  const words = withoutMark(bare)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:\d+ )+(?=\p{L})/u, '');
}
