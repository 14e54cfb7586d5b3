import { maxOf } from '../text/longLists.ts';
/** A text as it stands, on one line, in Markdown: no mark, link, address or HTML in it comes alive (CommonMark 0.31, section 2.4). */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A text as a code span (section 6.1); in a table its bars are escaped too (GFM, section 4.10). */
export function codeSpan(text: string, inTable = false): string {
  const line = oneLine(text);
  if (line === '') return '';
  const longest = maxOf(
    (line.match(/`+/g) ?? []).map(({ length }) => length),
    0,
  );
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  const code = `${fence}${pad}${line}${pad}${fence}`;
  return inTable ? code.replaceAll('|', '\\|') : code;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** A message of ours, whose pieces in backticks become code spans; everything else in it is text. */
export function messageMarkdown(message: string): string {
  const pieces = message.split('`');
  if (pieces.length % 2 === 0) return escapeMarkdown(message);
  return pieces.map((piece, i) => (i % 2 === 1 ? codeSpan(piece) : spaced(piece))).join('');
}

/** Escaped, with one space where there was white space at either end. */
function spaced(text: string): string {
  const escaped = escapeMarkdown(text);
  if (escaped === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s/.test(text.slice(-1)) ? ' ' : ''}`;
}
