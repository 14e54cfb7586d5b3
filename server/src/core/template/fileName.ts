const MAX_BYTES = 80;

/** A title in the letters that are safe in every file name: `a-z`, `0-9` and `-`, at most 80. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_BYTES)
    .replace(/-+$/, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/.test(slug) ? `proposal${slug && `-${slug}`}` : slug;
}

/** The name of a new proposal's file, as `2026-11-21-add-cache.md`. */
export function proposedFileName(title: string, date: string): string {
  return `${date}-${slugOf(title)}.md`;
}
