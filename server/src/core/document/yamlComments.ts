import { commentText } from '../text/commentText.ts';

const MAX_LINES = 6;
const MAX_LENGTH = 1_000;

/**
 * The comment lines, or the HTML comment, right above a key of YAML front matter, without their marks; empty for none.
 * @param keyStart offset of the key; @param from where the front matter's body starts
 */
export function commentAbove(text: string, keyStart: number, from: number): string {
  const above = text.slice(Math.max(from, keyStart - MAX_LENGTH), keyStart);
  const html = above.lastIndexOf('<!--');
  const comment = above.slice(html).trimEnd();
  if (html >= 0 && comment.indexOf('-->', 4) === comment.length - 3) return commentText(comment);
  const lines: string[] = [];
  let end = text.lastIndexOf('\n', keyStart - 1);
  while (end > from && lines.length < MAX_LINES) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const comment = /^[ \t]{0,20}#+([^\r\n]*)/.exec(text.slice(Math.max(start, from), end))?.[1];
    if (comment === undefined) break;
    lines.unshift(comment.trim());
    end = start - 1;
  }
  return lines.join(' ').trim();
}

/** A value on a line of YAML without the comment behind it. */
export function withoutYamlComment(value: string): string {
  const at = value.search(/[ \t]#/);
  return (at < 0 ? value : value.slice(0, at)).trimEnd();
}
