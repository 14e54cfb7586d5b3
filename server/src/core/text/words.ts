/** Scripts whose words have no spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text, in lower case, one space between them: letters and digits of any script alone. Composed (NFC), so
 * that two spellings of `é` are one, and without what only colours an emoji; where a script has no spaces between words, they are cut as readers do.
 */
export function wordsOf(text: string): string {
  // Nearly all text is, and classes of Unicode are slow.
  if (!/[^\0-\x7f]/.test(text))
    return text
      .toLowerCase()
      .replace(/'/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]|[\uFE00-\uFE0F]|\u20E3/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return hasUnspaced(plain) ? cut(plain) : plain;
}

/** Whether a text has so many words; where a script has no spaces between them, what stands between two marks or breaks is one. */
export function hasWords(text: string, count: number): boolean {
  const words = /\p{L}+/gu;
  for (let found = 0; found < count; found++) if (!words.test(text)) return false;
  return true;
}

/** Whether a text has letters of a script whose words have no spaces between them. */
export function hasUnspaced(text: string): boolean {
  return /[^\0-\u0dff]/.test(text) && UNSPACED.test(text);
}

function cut(plain: string): string {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(plain), ({ segment }) => segment.trim())
    .filter((word) => word !== '')
    .join(' ');
}
