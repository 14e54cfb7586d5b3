const BLANK_LINE = /\n\s*\n/;
const MARGIN = /(?:^|\n)[ \t]{0,3}$/;
/** How a line begins that is in emphasis. */
const UNDERSCORED = /\n[ \t]{0,3}_[^*_\n]/;

/** Whether Markdown has a paragraph, or lines at the end of one, that are one emphasis: advice, which examples of what to write may follow. */
export function hasMarkedAdvice(source: string): boolean {
  return source.split(BLANK_LINE).some((paragraph) => endsInEmphasis(paragraph.trimEnd()));
}

function endsInEmphasis(paragraph: string): boolean {
  const inside = paragraph.slice(0, -1);
  const star = inside.lastIndexOf('*');
  // No asterisk stands within such an emphasis.
  if (paragraph.endsWith('_')) return UNDERSCORED.test(`\n${inside}`.slice(star + 1));
  if (!paragraph.endsWith('*') || star < 0) return false;
  return MARGIN.test(inside.slice(Math.max(0, star - 4), star)) && /^[^*_\n]/.test(inside.slice(star + 1));
}
