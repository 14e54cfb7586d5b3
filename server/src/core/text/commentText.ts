/** What an HTML comment says, without its marks and the white space inside of them; any other text is only trimmed. */
export function commentText(source: string): string {
  const whole = source.trim();
  const start = /^<!--+/.exec(whole)?.[0].length ?? 0;
  if (!whole.endsWith('-->')) return whole.slice(start).trim();
  // No pattern looks for the dashes at the end: it would start anew at each dash before them.
  let end = whole.length - 1;
  while (end > start && whole.charAt(end - 1) === '-') end--;
  return whole.slice(start, end).trim();
}
