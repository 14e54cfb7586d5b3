import { Memo } from '../text/memo.ts';

const keys = new Memo<string>(5_000);

/** Marks that a template puts behind a heading and an author may keep or drop. */
export const OPTIONAL_MARK =
  /[*_]{0,3}[([{]?\s?[*_]{0,3}(?:optional|if applicable|if needed|where applicable)[*_]{0,3}\s?[)\]}]?[*_]{0,3}$/i;

/**
 * What makes two headings the same: case, leading numbers, emphasis, links, emoji, punctuation, comments and trailing
 * markers such as `(optional)` do not matter.
 */
export function headingKey(title: string): string {
  return keys.get(title, () => computeKey(title));
}

function computeKey(title: string): string {
  const bare = title
    .replace(/<!--(?:(?!<!--).)*?-->/g, ' ')
    .replace(/!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/\{#[^}]*\}/g, ' ')
    .trim();
  const unmarked = /[([{*_]/.test(bare) ? bare.replace(OPTIONAL_MARK, '') : bare;
  const words = (unmarked.trim() === '' ? bare : unmarked)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(/^(?:\d+ )+(?=\p{L})/u, '');
}
