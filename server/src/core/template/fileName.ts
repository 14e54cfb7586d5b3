const MAX_BYTES = 80;
/** What cannot be a file's name everywhere: nothing, and the names of devices. */
export const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i;

/** A title in the letters that are safe in every file name: `a-z`, `0-9` and `-`, at most 80. */
export function slugOf(title: string): string {
  const slug = wordsOfTitle(title).join('-').toLowerCase().slice(0, MAX_BYTES).replace(/-+$/, '');
  return RESERVED.test(slug) ? `proposal${slug && `-${slug}`}` : slug;
}

/**
 * The words of a title, of letters and digits only.
 * @param keepsLetters whether letters beyond `a-z` stay as they are; else they lose their marks, or are left out
 */
export function wordsOfTitle(title: string, keepsLetters = false): readonly string[] {
  if (keepsLetters) return title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/ß/g, 'ss')
      .match(/[a-z0-9]+/gi) ?? []
  );
}
