/** A list of problems shows some fifty characters of a message: what it is about takes half of them, what is wrong the rest. */
const MAX_SUBJECT = 26;
/** What is quoted behind that. */
const MAX_QUOTE = 36;

/** A name is cut back to a word's end as far as this. */
const LONGEST_LAST_WORD = 14;

/**
 * A text on one line, without the marks of code that messages set round it, cut where it is longer than `length` UTF-16 code
 * units: at the end of a word, with an ellipsis.
 */
export function shortened(text: string, length = 60): string {
  const line = text.replace(/`/g, '').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, Math.max(0, length - 1));
  const space = line.charAt(length - 1) === ' ' ? -1 : cut.lastIndexOf(' ');
  const whole = space > 0 && length - space - 2 <= LONGEST_LAST_WORD ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s([{,:;–—-]{1,9}$/, '')}…`;
}

/** A heading or key, as a message begins with it. */
export function subjectOf(text: string): string {
  return shortened(text, MAX_SUBJECT);
}

/** A piece of the document or the template, as a message quotes it. */
export function quoted(text: string): string {
  return shortened(text, MAX_QUOTE);
}
