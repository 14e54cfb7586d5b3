import { alternatives } from '../language/spoken.ts';
import { unescaped } from './unescaped.ts';

/** What a mark such as `(optional)` says of the heading or key that it stands beside. */
export type RequirementMark = 'optional' | 'recommended' | 'required';

interface Patterns {
  readonly atEnd: RegExp;
  readonly atStart: RegExp;
  readonly optional: RegExp;
  readonly recommended: RegExp;
}

let compiled: Patterns | undefined;

function patterns(): Patterns {
  compiled ??= compile();
  return compiled;
}

function compile(): Patterns {
  const optional = alternatives((lexicon) => lexicon.optional);
  const recommended = alternatives((lexicon) => lexicon.recommended);
  const condition = alternatives((lexicon) => lexicon.conditionMark);
  const words = `(?:${optional}|${recommended}|${alternatives((lexicon) => lexicon.required)})`;
  const plain = alternatives((lexicon) => lexicon.optional.slice(0, 1));
  const emphasis = '[*_~`]{0,3}';
  // In brackets a few more words may follow: `(optional, but encouraged)`.
  const opening = `[([{<（【〔［]\\s?${emphasis}`;
  const bracketed = `${emphasis}${opening}(?:${words}|${condition})[^()[\\]{}<>]{0,80}[)\\]}>）】〕］]${emphasis}`;
  const emphasised = `[*_~\`]{1,3}${words}[*_~\`]{1,3}`;
  return {
    atEnd: new RegExp(
      `(?:${bracketed}|${emphasised}|\\s[-–—:|]\\s?${words}|\\s(?:${plain}))[:.]?[*_~\`]{0,3}[:.]?\\s?$`,
      'iu',
    ),
    atStart: new RegExp(`^(?:(?:${bracketed}|${emphasised})[:.–—-]?|(?:${plain})\\s?[:–—-])\\s`, 'iu'),
    optional: new RegExp(`${optional}|^${emphasis}\\s?${opening}(?:${condition})`, 'iu'),
    recommended: new RegExp(recommended, 'iu'),
  };
}

/** Cheap, and true of every text with a mark: a bracket, emphasis, a divider, or the bare word at its end or start. */
const MAY_BE_MARKED = /[([{<（【〔［*_~`]|\s[-–—:|]|optional/i;

/** The text without a mark at its end or start; a text that is nothing but a mark stays. */
export function withoutMark(text: string): string {
  const bare = unescaped(text).trim();
  if (!MAY_BE_MARKED.test(bare)) return text.trim();
  const { atEnd, atStart } = patterns();
  const unmarked = bare.replace(atEnd, '').replace(atStart, '').trim();
  // The mark may have taken the end of the emphasis round the whole text with it.
  const opening = /^[*_~`]{1,3}/.exec(unmarked)?.[0];
  const rest = opening && !unmarked.includes(opening, opening.length) ? unmarked.slice(opening.length) : unmarked;
  return rest === '' ? bare : rest;
}

/** What the mark at a text's end or start says; undefined for none. */
export function requirementMark(text: string): RequirementMark | undefined {
  const bare = unescaped(text).trim();
  if (!MAY_BE_MARKED.test(bare)) return undefined;
  const { atEnd, atStart, optional, recommended } = patterns();
  const mark = atEnd.exec(bare)?.[0] ?? atStart.exec(bare)?.[0];
  if (mark === undefined || mark.length === bare.length) return undefined;
  if (optional.test(mark)) return 'optional';
  return recommended.test(mark) ? 'recommended' : 'required';
}
