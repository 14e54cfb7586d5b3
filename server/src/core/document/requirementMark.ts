import { unescaped } from './unescaped.ts';

/** What a mark such as `(optional)` says of the heading or key that it stands beside. */
export type RequirementMark = 'optional' | 'recommended' | 'required';

const OPTIONAL =
  'optional|not required|(?:if|where|when|as) (?:applicable|needed|necessary|required|relevant|appropriate)|if any|conditional|nice to have|can be (?:omitted|removed|skipped)|may be (?:omitted|removed|skipped)';
const RECOMMENDED = 'recommended|encouraged';
const REQUIRED = 'required|mandatory|must have';
const WORDS = `${OPTIONAL}|${RECOMMENDED}|${REQUIRED}`;
const EMPHASIS = '[*_~`]{0,3}';
/** In brackets a few more words may follow: `(optional, but encouraged)`. */
const BRACKETED = `${EMPHASIS}[([{<]\\s?${EMPHASIS}(?:strictly |highly )?(?:${WORDS})\\b[^()[\\]{}<>]{0,80}[)\\]}>]${EMPHASIS}`;
const EMPHASISED = `[*_~\`]{1,3}(?:${WORDS})[*_~\`]{1,3}`;
const AT_END = new RegExp(
  `(?:${BRACKETED}|${EMPHASISED}|\\s[-–—:|]\\s?(?:${WORDS})|\\soptional)[:.]?[*_~\`]{0,3}[:.]?\\s?$`,
  'i',
);
const AT_START = new RegExp(`^(?:(?:${BRACKETED}|${EMPHASISED})[:.–—-]?|optional\\s?[:–—-])\\s`, 'i');
const IS_OPTIONAL = new RegExp(OPTIONAL, 'i');
const IS_RECOMMENDED = new RegExp(RECOMMENDED, 'i');
/** Cheap, and true of every mark. */
const MAY_BE_MARKED =
  /optional|requi|appl|need|neces|relev|approp|any|condit|nice|omit|remov|skip|recom|encour|manda|must/i;

/** The text without a mark at its end or start; a text that is nothing but a mark stays. */
export function withoutMark(text: string): string {
  const bare = unescaped(text).trim();
  if (!MAY_BE_MARKED.test(bare)) return text.trim();
  const unmarked = bare.replace(AT_END, '').replace(AT_START, '').trim();
  // The mark may have taken the end of the emphasis round the whole text with it.
  const opening = /^[*_~`]{1,3}/.exec(unmarked)?.[0];
  const rest = opening && !unmarked.includes(opening, opening.length) ? unmarked.slice(opening.length) : unmarked;
  return rest === '' ? bare : rest;
}

/** What the mark at a text's end or start says; undefined for none. */
export function requirementMark(text: string): RequirementMark | undefined {
  const bare = unescaped(text).trim();
  if (!MAY_BE_MARKED.test(bare)) return undefined;
  const mark = AT_END.exec(bare)?.[0] ?? AT_START.exec(bare)?.[0];
  if (mark === undefined || mark.length === bare.length) return undefined;
  if (IS_OPTIONAL.test(mark)) return 'optional';
  return IS_RECOMMENDED.test(mark) ? 'recommended' : 'required';
}
