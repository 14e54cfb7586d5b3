import { Memo } from '../text/memo.ts';
import { wordsOf } from '../text/words.ts';
import { withoutMark } from './requirementMark.ts';
import { unescaped } from './unescaped.ts';

const keys = new Memo<string>(5_000);

/**
 * What makes two headings the same: case, leading numbers, emphasis, links, pictures, anchors, footnotes, emoji, punctuation,
 * comments and trailing markers such as `(optional)` do not matter.
 */
export function headingKey(title: string): string {
  return keys.get(title, computeKey);
}

/** `3.2`, `IV.` and `B)` in front of a heading's words. */
const NUMBER = /^\s*(?:[IVXLC]{1,6}|[A-Z])[.)](?=\s+\p{L})/u;
/** `一、`, `（二）`, `第三章`, `④`: with what parts it from the words, since `一致性` is one. */
const HAN_NUMBER =
  /^\s*(?:[（(]?[一二三四五六七八九十百零〇]{1,4}[)）、．.,，:：]|第[一二三四五六七八九十百零〇\d]{1,4}[章节節部编編条條][、．.:：]?|[①-⒛㈠-㈩])\s*(?=\p{L})/u;
const COMMENT = /<!--(?:(?!<!--).)*?-->/g;
const PICTURE = /!\[[^[\]\n]{0,200}\](?:\([^()\n]{0,500}\)|\[[^[\]\n]{0,200}\])/g;
const LINK = /\[([^[\]\n]{0,200})\](?:\([^()\n]{0,500}\)|\[[^[\]\n]{1,200}\])/g;
/** What readers see as another sign, or not at all: `[^1]`, `{#anchor}`, `<a name="x">`, `&amp;`, `:rocket:`. */
const UNSEEN =
  /\[\^[^[\]\s]{1,60}\]|\{#[^{}]*\}|<\/?(?:a|abbr|b|br|code|em|font|i|img|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>|&(?:amp|nbsp|quot|apos|lt|gt|[mn]dash|hellip|#\d{1,6}|#x[\da-f]{1,6});|(?<!\S):[a-z][a-z\d_+-]{1,40}:(?!\S)|(?<=[a-z])\((?:e?s|en)\)/gi;

function computeKey(title: string): string {
  const plain = unescaped(title).replace(COMMENT, ' ');
  const seen = plain.replace(PICTURE, ' ').replace(LINK, '$1').replace(UNSEEN, ' ').trim();
  const bare = seen === '' ? plain.replace(/!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g, '$1') : seen;
  return wordsOf(withoutMark(bare).replace(NUMBER, ' ').replace(HAN_NUMBER, '')).replace(/^(?:\d+ )+(?=\p{L})/u, '');
}
