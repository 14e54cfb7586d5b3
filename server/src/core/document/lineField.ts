import { isAside } from '../language/form.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import type { Field } from './field.ts';
import { makeField } from './makeField.ts';
import { isUsualKey } from './usualKeys.ts';

/** A longer line is prose, whatever it starts with. */
const MAX_LINE = 1_000;
const BULLET = /^[ \t]{0,3}[-*+][ \t]+/;
/** `**Key**:`, `**Key:**`, also in one or three marks, with `_` or in code. */
const MARKED_KEY = /(\*{1,3}|_{1,3}|`)([^*_:：`|\n]{1,60}?)(?:[:：][ \t]{0,4}\1|\1[ \t]{0,4}[:：])/g;
/** `**Key: value**`: all of the line in bold. */
const WHOLE_IN_BOLD = /^(\*\*|__)([^*_:：`|.!?\n]{1,40})[:：][ \t]{1,4}([^*_`\n]{1,200}?)\1(?=[ \t]*$|[ \t]+\()/;
const DASHED_KEY = /^(\*\*|__)([^*_:|\n]{1,60}?)\1[ \t]{1,4}[-–—](?=[ \t])/;
/** `Author - <name>` in a list, where the key is one that metadata has. */
const BARE_DASHED_KEY = /^(\p{L}[\p{L}()/ ]{1,30}?)[ \t]{1,4}[-–—](?=[ \t])/u;
const PLAIN_KEY = /^([\p{L}#][\p{L}\p{N}()（）/'’&#. -]{0,40}?)[ \t]{0,20}(?::(?=[ \t]|$)|：)/u;
const NEXT_PLAIN = /[ \t]{1,4}[|·•;][ \t]{1,4}(?=([\p{L}#][\p{L}\p{N}()/'’ -]{0,40}?):[ \t])/gu;

/** The fields that one line spells out: a bullet, bold or plain `Key: value`, several where separators stand between. */
export function readLineField(text: string, range: Range): readonly Field[] {
  if (range.end - range.start > MAX_LINE) return [];
  const line = text.slice(range.start, range.end);
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const indent = bullet > 0 ? 0 : line.length - line.trimStart().length;
  const offset = range.start + bullet + (indent < 4 ? indent : 0);
  const content = text.slice(offset, range.end);
  return readMarked(text, content, offset, bullet > 0) ?? readPlain(text, content, offset, range, bullet > 0);
}

/** What a colon often follows in prose, or an address has before its colon. */
function isNoKey(key: string): boolean {
  return /^(?:https?|todo)$/i.test(key) || isAside(wordsOf(key));
}

function readMarked(text: string, content: string, offset: number, isBullet: boolean): readonly Field[] | undefined {
  const all = [...content.matchAll(MARKED_KEY)];
  const mark = all[0]?.[1];
  const whole = { start: offset, end: offset + content.length };
  const only = (keyStart: number, key: string, value: Range) => [
    makeField(text, { start: keyStart, end: keyStart + key.length }, value, whole, isBullet ? 'bullet' : 'bold'),
  ];
  const behind = ({ length }: string) => ({ start: offset + length, end: whole.end });
  const dashed = all[0]?.index === 0 ? undefined : DASHED_KEY.exec(content);
  if (dashed?.[2] && isUsualKey(dashed[2])) return only(offset + 2, dashed[2], behind(dashed[0]));
  const bare = isBullet && !mark ? BARE_DASHED_KEY.exec(content) : undefined;
  if (bare?.[1] && isUsualKey(bare[1])) return only(offset, bare[1], behind(bare[0]));
  const [bold = '', around = '', name = '', value = ''] = (!mark && WHOLE_IN_BOLD.exec(content)) || [];
  if (bold !== '' && !isNoKey(name)) {
    const end = offset + bold.length - around.length;
    return only(offset + around.length, name, { start: end - value.length, end });
  }
  if (!mark || all[0]?.index !== 0) return undefined;
  if (!isBullet && isNoKey(all[0][2] ?? '')) return [];
  const keys = all.filter(([, other]) => other === mark);
  return keys.map((match, i) => {
    const start = offset + match.index;
    const keyStart = start + mark.length;
    const end = offset + (keys[i + 1]?.index ?? content.length);
    return makeField(
      text,
      { start: keyStart, end: keyStart + (match[2]?.length ?? 0) },
      { start: start + match[0].length, end },
      { start, end },
      isBullet ? 'bullet' : 'bold',
      i + 1 < keys.length,
    );
  });
}

function readPlain(text: string, content: string, offset: number, range: Range, isBullet: boolean): readonly Field[] {
  const first = PLAIN_KEY.exec(content);
  if (!first || isNoKey(first[1] ?? '')) return [];
  const next = [...content.matchAll(NEXT_PLAIN)].filter(({ 1: key = '' }) => isUsualKey(key));
  const starts = [0, ...next.map(({ index, 0: separator }) => index + separator.length)];
  return starts.map((start, i) => {
    const key = PLAIN_KEY.exec(content.slice(start)) ?? first;
    const end = starts[i + 1] ?? content.length;
    const whole = i === 0 && starts.length === 1 ? range : { start: offset + start, end: offset + end };
    return makeField(
      text,
      { start: offset + start, end: offset + start + (key[1]?.length ?? 0) },
      { start: offset + start + key[0].length, end: offset + end },
      whole,
      isBullet ? 'bullet' : 'plain',
      i + 1 < starts.length,
    );
  });
}
