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
  const values = ['Proposed', 'Accepted', 'Noted'];
  const stages = [
    undefined,
    '',
    'Merged by mistake',
    'Implemented',
    'Partially implemented',
    'Noted',
    'Accepted. Done',
  ];
  expect(stages.map((status) => stageOfStatus(status, { values, isOpen: false }))).toEqual([
    'draft',
    'draft',
    'draft',
    'implemented',
    undefined,
    undefined,
    'accepted',
  ]);
  expect(stageOfStatus('Acepted', { values: ['Draft', 'Accepted'], isOpen: false })).toBe('accepted');
  expect(stageOfStatus('Merged by mistake', { values, isOpen: true })).toBeUndefined();
});
