import { isStatus } from '../language/statusWords.ts';
import type { AllowedValues } from './allowedValues.ts';

const MAX_SOURCE = 1_500;
/** Where a list of values starts in a sentence. */
const INTRODUCTION =
  /\b(?:one of(?: the following)?|either|such as|any of|can be|may be|must be|should be|could be|possible (?:values|statuses)(?: are)?|(?:values|options|statuses|states|choices)(?: are)?|choose(?: from| between)?|e\.g\.)\s{0,3}[:,]?\s{1,3}|:\s{1,3}|\(/gi;
/** A list of statuses has one of these. */
const KNOWN_STATUS =
  /^(?:draft|proposed|proposal|accepted|approved|rejected|implemented|deprecated|superseded|final|active|withdrawn|(?:in |under )?review|open|closed|done|in progress|pending|provisional|idea|deferred|abandoned|living|stagnant|wip)$/i;
const REST = /^(?:etc\.?|…|\.{3}|and so on)$/i;

/** Values that a sentence lists, in code or with commas: "What is the status, such as proposed, accepted, or rejected?" */
export function readValuesInProse(source: string): AllowedValues | undefined {
  const text = source
    .slice(0, MAX_SOURCE)
    .replace(/<!--|-->/g, ' ')
    .replace(/\s+/g, ' ');
  const marked = [...text.matchAll(/`([^`]{2,30})`|"([^"]{2,30})"|\*\*([^*]{2,30})\*\*/g)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').trim(),
  );
  const quoted = judge(marked, /\betc\b|…|\.{3}|\bsuch as\b|\be\.g\./.test(text));
  if (quoted) return quoted;
  for (const match of text.matchAll(INTRODUCTION)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 300);
    const list = /^[^.?!;)]*(?:\.{3}|etc\.)?/.exec(rest)?.[0] ?? '';
    const parts = list.split(/,|\||\/|\bor\b|\band\b/).map((part) => part.replace(/["'`*_]/g, '').trim());
    const isOpen = /such as|e\.g\./i.test(match[0]) || parts.some((part) => REST.test(part));
    const values = judge(
      parts.filter((part) => part !== '' && !REST.test(part)),
      isOpen,
    );
    if (values) return values;
  }
  return undefined;
}

/** Statuses with nothing but commas between them, as a cell of a table has them: "Draft, Accepted, Rejected (see below)". */
export function readStatusList(source: string): AllowedValues | undefined {
  const parts = source
    .slice(0, MAX_SOURCE)
    .replace(/\s*\(.*$/s, '')
    .split(/,\s*(?:or\s)?|[、，]\s*/)
    .map((part) => part.replace(/["'`*_]/g, '').trim());
  return parts.length >= 3 ? judge(parts, false) : undefined;
}

/** Values that stand one in each item of a list: "- `draft`: still being written". */
export function readListedValues(source: string): AllowedValues | undefined {
  const items = source
    .slice(0, MAX_SOURCE)
    .split('\n')
    .filter((line) => /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line));
  const values = items.map((item) =>
    item
      .replace(/^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?/, '')
      .replace(/^(["'`*_]{1,3})([^"'`*_]{1,40})\1.*$/, '$2')
      .replace(/(?::|\s[-–—(]).*$/, '')
      .trim(),
  );
  return judge(values, false);
}

function judge(values: readonly string[], isOpen: boolean): AllowedValues | undefined {
  const distinct = [...new Set(values)];
  const isShort = distinct.every(
    (value) => value.length <= 30 && value.split(' ').length <= 3 && /^\p{L}/u.test(value),
  );
  return distinct.length >= 2 && isShort && distinct.some((value) => KNOWN_STATUS.test(value) || isStatus(value))
    ? { values: distinct, isOpen }
    : undefined;
}
