import { fieldName } from '../document/field.ts';
import { inProse } from '../document/inProse.ts';
import { placeholderKey } from '../document/placeholders.ts';
import { anchorKey, anchorOf } from '../index/anchors.ts';
import { rawLinksIn } from '../index/rawLinks.ts';
import type { Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';
import { semanticTokensOf } from './semanticTokens.ts';

/** A place that means the same as the one at the cursor; `defines` where it is what the others lead to. */
export interface Highlight {
  readonly range: Range;
  readonly defines?: true;
}

/**
 * The same placeholder wherever it is left; a heading and the links within the document that lead to it; a field that stands there more
 * than once. Empty where nothing of that is at the offset: editors have ways of their own with mere words.
 */
export function highlightsAt(match: Match, offset: number): readonly Highlight[] {
  const isAt = ({ start, end }: Range) => start <= offset && offset <= end;
  const { text } = match.document;
  const keyOf = ({ start, end }: Range) => placeholderKey(text.slice(start, end));
  const placeholders = semanticTokensOf(match).filter(({ kind }) => kind === 'placeholder');
  const placeholder = placeholders.find(({ range }) => isAt(range));
  if (placeholder) {
    const key = keyOf(placeholder.range);
    return placeholders.filter(({ range }) => keyOf(range) === key).map(({ range }) => ({ range }));
  }
  const field = match.fields.find(({ keyRange, spelling }) => spelling !== 'section' && isAt(keyRange));
  return field ? repeated(match, field.key) : ofHeading(match, isAt);
}

function repeated({ fields }: Match, key: string): readonly Highlight[] {
  const same = fields.filter((other) => fieldName(other.key) === fieldName(key));
  return same.length > 1 ? same.map(({ keyRange }) => ({ range: keyRange })) : [];
}

function ofHeading({ document }: Match, isAt: (range: Range) => boolean): readonly Highlight[] {
  const links = inProse(document, rawLinksIn(document.text)).filter(({ target }) => target.startsWith('#'));
  const link = links.find(isAt);
  const under = link ? undefined : document.sections.find(({ heading }) => isAt(heading));
  const anchor = link ? anchorIn(link.target) : under && anchorOf(under.title);
  const section = under ?? document.sections.find(({ title }) => anchorOf(title) === anchor);
  const leading = links.filter(({ target }) => anchorIn(target) === anchor);
  if (!section || leading.length === 0) return [];
  return [
    { range: section.heading.title, defines: true },
    ...leading.map(({ start, end }) => ({ range: { start, end } })),
  ];
}

function anchorIn(target: string): string {
  try {
    return anchorKey(decodeURIComponent(target.slice(1)));
  } catch {
    return anchorKey(target);
  }
}
