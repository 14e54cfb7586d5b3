import { expect, test } from 'vitest';
import { stageOf, stageOfStatus } from '../../../server/src/core/matching/stage.ts';

test.each([
  ['3. Accepted', 'accepted'],
  ['[Accepted](log.md)', 'accepted'],
  ['~~Draft~~ Accepted', 'accepted'],
  ['Approved, not implemented', 'accepted'],
  ['Superseded/Deprecated', 'closed'],
  ['Accepted?', undefined],
  ['~~Accepted~~', undefined],
  ['Accepted → Implemented', undefined],
  ['Draft | Accepted', undefined],
  ['Accepted, implemented in May', undefined],
  ['[ ] Draft [x] Parked', undefined],
  ['Angenommen', 'accepted'],
  ['Przyjęty', undefined],
  ['Proposed, pending a test', 'draft'],
  ['🚧 Incomplete', 'draft'],
  [':construction: In draft', 'draft'],
  ['✅', 'accepted'],
  ['🎉', undefined],
  ['', undefined],
])('%j: %s', (status, stage) => expect(stageOf(status)).toBe(stage));

test('a numbered list of statuses is read by its words', () => {
  const allowed = { values: ['1 - Draft', '2 - Accepted', '3 - Implemented'], isOpen: false };
  expect(stageOf('2 - accepted', allowed)).toBe('accepted');
});

test('a list in a language without a lexicon tells its first status only', () => {
  const allowed = { values: ['Szkic', 'W recenzji', 'Przyjęty', 'Wdrożony'], isOpen: false };
  expect(allowed.values.map((value) => stageOf(value, allowed))).toEqual(['draft', undefined, undefined, undefined]);
});

test('where the first of a list is the end, it is no draft', () => {
  const stages = (...values: string[]) => values.map((value) => stageOf(value, { values, isOpen: false }));
  expect(stages('In force', 'Proposed', 'Retired')).toEqual(['accepted', 'draft', 'closed']);
  expect(stages('Sketch', 'Draft', 'Accepted')).toEqual(['draft', 'draft', 'accepted']);
});

test('a proposal is a draft until its status says more, and what a list lacks still has its stage', () => {
  const allowed = { values: ['Proposed', 'Accepted', 'Noted'], isOpen: false };
  const stage = (status?: string) => stageOfStatus(status, allowed);
  for (const none of [undefined, '', 'Pending', 'Merged by mistake', '{Accepted|Declined}'])
    expect(stage(none)).toBe('draft');
  expect(['Implemented', 'Accepted. Done', 'Acepted'].map(stage)).toEqual(['implemented', 'accepted', 'accepted']);
  for (const doubt of ['Partially implemented', 'Noted']) expect(stage(doubt)).toBeUndefined();
  expect(stage('Acepted')).toBe('accepted');
  expect(stageOfStatus('Merged by mistake', { ...allowed, isOpen: true })).toBeUndefined();
});
