import { findAllowedValue } from '../dialect/lists/allowedValues.ts';
import { findPlaceholders, placeholderKey } from '../document/placeholders.ts';
import { placeholderInField } from '../matching/fieldState.ts';
import type { Match } from '../matching/match.ts';
import type { Range } from '../text/range.ts';

/** A word or phrase that means something to the template. Never over a line's end. */
export interface SemanticToken {
  readonly range: Range;
  readonly kind: 'key' | 'value' | 'placeholder';
}

/** Keys of fields, values the template names, and placeholders that are left; in order, never overlapping. */
export function semanticTokensOf(match: Match): readonly SemanticToken[] {
  const { document, template, head, contents, fieldPairs } = match;
  const tokens: SemanticToken[] = [];
  const add = (kind: SemanticToken['kind'], range: Range) => {
    if (range.end > range.start) tokens.push({ kind, range });
  };
  for (const pair of fieldPairs) {
    const { found, wanted } = pair;
    add('key', found.keyRange);
    const placeholder = placeholderInField(match, pair);
    if (placeholder) add('placeholder', placeholder);
    else if (wanted.allowed && findAllowedValue(wanted.allowed, found.value) !== undefined)
      add('value', found.valueRange);
  }
  for (const range of head.placeholders) add('placeholder', range);
  for (const section of document.sections) {
    const { title } = section.heading;
    for (const range of findPlaceholders(document.text, { ...title, kind: 'heading' }, document.definitions))
      if (template.placeholders.has(placeholderKey(document.text.slice(range.start, range.end))))
        add('placeholder', range);
    for (const range of contents.get(section)?.placeholders ?? []) add('placeholder', range);
  }
  return inOrder(document.text, tokens);
}

function inOrder(text: string, tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const result: SemanticToken[] = [];
  let done = 0;
  for (const token of [...tokens].sort((a, b) => a.range.start - b.range.start)) {
    const { start, end } = token.range;
    if (start < done || /[\r\n]/.test(text.slice(start, end))) continue;
    result.push(token);
    done = end;
  }
  return result;
}
