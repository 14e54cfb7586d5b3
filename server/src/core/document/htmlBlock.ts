const HTML_BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
// As micromark reads attributes: a value without quotes ends before `/`, and another `=` may follow it.
const UNQUOTED = '[ \\t]*=[ \\t]*[^ \\t"\'/<=>`]+';
const QUOTED = '[ \\t]*=[ \\t]*(?:\'[^\']*\'|"[^"]*"|(?=/))';
const ATTRIBUTE = `[ \\t]+[A-Za-z_:][\\w.:-]*(?:${UNQUOTED})*(?:${QUOTED})?`;
const WHOLE_TAG = new RegExp(
  `^(?:<[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*[ \\t]*/?>|</[A-Za-z][A-Za-z0-9-]*[ \\t]*>)[ \\t]*$`,
);

/** The start and end conditions 1 to 6 of CommonMark 0.31, section 4.6; no `end` means a blank line. */
const KINDS: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Za-z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${HTML_BLOCK_TAGS})(?:[ \\t]|/?>|$)`, 'i') },
];

/** How an HTML block ends: on the line that matches, or before a blank line. */
export type HtmlEnd = RegExp | 'blank line';

/**
 * Whether a line starts an HTML block (CommonMark 0.31, section 4.6), and if so how that block ends.
 * @param line the line without its indentation
 * @param interrupts whether it would interrupt a paragraph, which a lone inline tag cannot
 */
export function htmlBlockStart(line: string, interrupts: boolean): HtmlEnd | undefined {
  for (const { start, end } of KINDS) if (start.test(line)) return end ?? 'blank line';
  return !interrupts && WHOLE_TAG.test(line) ? 'blank line' : undefined;
}
