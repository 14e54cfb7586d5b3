/** What an HTML comment beside a heading or a field may say to overrule what was inferred. */
export type OverrideWord = 'optional' | 'required' | 'repeat';

/** The words of a comment that says nothing else, as `<!-- optional -->` or `<!-- required, repeat -->`; undefined for any other text. */
export function commentWords(comment: string): readonly OverrideWord[] | undefined {
  const inner = /^\s*<!--+([\s\w,]{1,60})--+>\s*$/.exec(comment)?.[1];
  return inner === undefined ? undefined : overrideWords(inner);
}

/** The override words that a text consists of; undefined where it says anything else. */
export function overrideWords(text: string): readonly OverrideWord[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const isOverride = (word: string): word is OverrideWord => ['optional', 'required', 'repeat'].includes(word);
  return words.length > 0 && words.every(isOverride) ? (words as OverrideWord[]) : undefined;
}
