/** A list of problems shows some fifty characters of a message: what it is about takes half of them, what is wrong the rest. */
const MAX_SUBJECT = 26;
/** What is quoted behind that. */
const MAX_QUOTE = 36;

/** A name is cut back to a word's end as far as this. */
const LONGEST_LAST_WORD = 14;

/** A text on one line, cut where it is longer than `length` code units: at the end of a word, with an ellipsis. */
export function shortened(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const isWithinWord = /[\p{L}\p{N}]$/u.test(cut) && /^[\p{L}\p{N}]/u.test(line.slice(length - 1));
  const wordStart = cut.search(/[\p{L}\p{N}]+$/u);
  const isFarBack = cut.length - wordStart > LONGEST_LAST_WORD;
  const whole = isWithinWord && wordStart > 0 && !isFarBack ? cut.slice(0, wordStart) : cut;
  return `${whole.replace(/[\s([{,:;]+$/, '')}…`;
}

/** A heading or key, as a message begins with it. */
export function subjectOf(text: string): string {
  return shortened(text, MAX_SUBJECT);
}

/** A piece of the document or the template, as a message quotes it. */
export function quoted(text: string): string {
  return shortened(text, MAX_QUOTE);
}
