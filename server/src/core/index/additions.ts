import { fieldName } from '../document/field.ts';
import type { Match } from '../matching/match.ts';
import type { Addition } from './entry.ts';
import type { Practised } from './facts.ts';

/** A longer one is a sentence. */
const MAX_NAME = 60;

/**
 * The sections, fields and values that a proposal has beyond its template, but for typing errors. Fields in front matter are told of
 * as well, which serves other tools besides and is no problem.
 */
export function additionsIn(match: Match, findings: readonly Practised[]): readonly Addition[] {
  const found = findings.flatMap(({ rule, subject, range, isTypingError }): Addition[] => {
    if (isTypingError) return [];
    if (rule === 'section-unknown') return [{ kind: 'section', name: subject, of: sectionBefore(match, range.start) }];
    if (rule !== 'field-value-unknown') return [];
    return [{ kind: 'value', name: match.document.text.slice(range.start, range.end), of: subject }];
  });
  const { fields, fieldPairs, template } = match;
  const isKnown = (name: string) =>
    template.alsoKnown?.has(name) === true || template.fields.some((wanted) => wanted.name === name);
  const ownFields = fields
    .filter((field) => field.spelling !== 'section' && !fieldPairs.some((pair) => pair.found === field))
    .filter(({ key }) => !isKnown(fieldName(key)))
    .map(({ key }): Addition => ({ kind: 'field', name: key, of: '' }));
  return [...found, ...ownFields].filter(({ name }) => name !== '' && name.length <= MAX_NAME && !name.includes('\n'));
}

function sectionBefore({ alignment }: Match, offset: number): string {
  return alignment.pairs.findLast(({ found }) => found.heading.start < offset)?.wanted.name ?? '';
}
