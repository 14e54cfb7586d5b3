import { type Range, trimRange } from '../text/range.ts';

const BLOCK_ITEM = /^[ \t]*-[ \t]+(?=\S)/gm;
const QUOTED = /^(["'])[\s\S]*\1$/;

/**
 * The items of a list in front matter, `[a, b]` or lines of `- a`, quotes left out.
 * @param value the field's value; the ranges are within it. Empty where it is no list
 */
export function listItems(value: string): readonly Range[] {
  const items = /^\[[\s\S]*\]$/.test(value) ? flowItems(value) : blockItems(value);
  return items
    .map((item) => trimRange(value, item))
    .filter(({ start, end }) => end > start)
    .map((item) => {
      const isQuoted = item.end - item.start > 1 && QUOTED.test(value.slice(item.start, item.end));
      return isQuoted ? { start: item.start + 1, end: item.end - 1 } : item;
    });
}

function flowItems(value: string): Range[] {
  const items: Range[] = [];
  let start = 1;
  let depth = 0;
  let quote = '';
  for (let at = 1; at < value.length; at++) {
    const char = value.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && value.slice(start, at).trim() === '') quote = char;
    else if (char === '[' || char === '{') depth++;
    else if (depth > 0 && (char === ']' || char === '}')) depth--;
    else if (depth === 0 && (char === ',' || at === value.length - 1)) {
      items.push({ start, end: at });
      start = at + 1;
    }
  }
  return items;
}

function blockItems(value: string): Range[] {
  if (!value.startsWith('-')) return [];
  const starts = [...value.matchAll(BLOCK_ITEM)].map(({ index, 0: mark }) => ({ index, from: index + mark.length }));
  return starts.map(({ from }, i) => ({ start: from, end: starts[i + 1]?.index ?? value.length }));
}
