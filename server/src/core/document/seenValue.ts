/** A field's value as readers see it: a link by its text, and without what is struck out. Empty where all of it is. */
export function seenValue(value: string): string {
  return value
    .replace(/\[([^[\]\n]{1,200})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/~~[^~\n]{1,300}~~/g, ' ')
    .trim();
}
