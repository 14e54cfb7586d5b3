import type { Match } from '../matching/match.ts';
import { missingSections } from '../matching/missing.ts';
import type { Problem } from '../rules/rule.ts';
import { fieldInsertion } from './fieldInsertion.ts';
import type { Fix } from './fix.ts';
import { insertSections } from './sectionInsertion.ts';
import { valueFixes } from './valueFixes.ts';

export interface FixOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What can mend a problem; nothing where only the author can. */
export function fixesFor(match: Match, problem: Problem, { today }: FixOptions): readonly Fix[] {
  const { alignment, fieldPairs, template } = match;
  const isHere = ({ start, end }: { start: number; end: number }) =>
    start <= problem.range.start && problem.range.end <= end;
  switch (problem.rule) {
    case 'section-missing': {
      const wanted = missingSections(match).find(({ section }) => section.heading.title === problem.templateRange);
      return wanted
        ? [{ title: `Insert the section "${wanted.name}"`, edits: insertSections(match, [wanted]), isPreferred: true }]
        : [];
    }
    case 'section-renamed': {
      const pair = alignment.pairs.find(({ found }) => found.heading.title === problem.range);
      return pair
        ? [
            {
              title: `Rename to "${pair.wanted.name}"`,
              edits: [{ range: problem.range, newText: pair.wanted.name }],
              isPreferred: true,
            },
          ]
        : [];
    }
    case 'section-wrong-level': {
      const pair = alignment.pairs.find(({ found }) => isHere(found.heading));
      const level = pair ? pair.wanted.level + alignment.levelShift : 0;
      if (!pair || level < 1 || level > 6 || match.document.text.charAt(problem.range.start) !== '#') return [];
      return [
        {
          title: `Change to level ${level}`,
          edits: [{ range: problem.range, newText: '#'.repeat(level) }],
          isPreferred: true,
        },
      ];
    }
    case 'field-missing': {
      const wanted = template.fields.find(({ field }) => field.range === problem.templateRange);
      return wanted
        ? [
            {
              title: `Insert the field "${wanted.field.key}"`,
              edits: [fieldInsertion(match, wanted, today)],
              isPreferred: true,
            },
          ]
        : [];
    }
    default: {
      const pair = fieldPairs.find(({ found }) => isHere(found.range));
      return pair ? valueFixes(match, pair, problem, today) : [];
    }
  }
}

/** Inserts all missing sections at once; undefined where fewer than two are missing. */
export function fixAllMissing(match: Match): Fix | undefined {
  const missing = missingSections(match);
  return missing.length > 1
    ? {
        title: `Insert all ${missing.length} missing sections`,
        edits: insertSections(match, missing),
        isPreferred: false,
      }
    : undefined;
}
