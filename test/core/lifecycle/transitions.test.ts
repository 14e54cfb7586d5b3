import { expect, test } from 'vitest';
import type { Transitions } from '../../../server/src/core/index.ts';
import { isSame, refusedTransition } from '../../../server/src/core/lifecycle/transitions.ts';
import { checkWith, STATUSES } from '../../support/team.ts';

const refused = (before: string, after: string, transitions?: Transitions, values = STATUSES) =>
  refusedTransition(before, after, { values: values.split(' | '), isOpen: false }, transitions);
const BACK = { isConfigured: false, next: [] };

test('from the end there is no way back, however the two are written', () => {
  expect(refused('IMPLEMENTED', 'draft')).toEqual(BACK);
  expect(refused('[Implemented](log.md)', '[Draft](log.md)')).toEqual(BACK);
  expect(refused('[ ] Draft [x] Implemented', '[x] Draft [ ] Implemented')).toEqual(BACK);
  expect(refused('~~Draft~~ Implemented', 'Draft')).toEqual(BACK);
  expect(refused('3. Implemented', '1. Draft', undefined, '1. Draft | 3. Implemented')).toEqual(BACK);
});

test('what was rejected or replaced is not implemented after all', () => {
  expect(refused('Rejected', 'Implemented')).toEqual(BACK);
  expect(refused('Superseded by 12', 'Accepted')).toEqual(BACK);
  expect(refused('Superseded by 12', 'Superseded by 13')).toBeUndefined();
  expect(refused('Rejected', 'Superseded')).toBeUndefined();
  expect(refused('Implemented', 'Completed')).toBeUndefined();
  expect(refused('Accepted', 'Implemented', undefined, 'Draft | Accepted | Superseded')).toBeUndefined();
});

test('steps are known by their names in any language', () => {
  const values = 'Szkic | W recenzji | Wdrożony';
  const transitions = { Szkic: ['W recenzji'] };
  expect(refused('Szkic', 'wdrożony', transitions, values)).toEqual({ isConfigured: true, next: ['W recenzji'] });
  expect(refused('SZKIC', '[w recenzji](log.md)', transitions, values)).toBeUndefined();
  expect(refused('Wdrożony', 'Szkic', transitions, values)).toBeUndefined();
  expect(refused('Umgesetzt', 'Entwurf', undefined, 'Entwurf | In Prüfung | Umgesetzt')).toEqual(BACK);
});

test('texts without a name are not all the same', () => {
  expect(isSame('[Draft](a.md)', '[Accepted](a.md)')).toBe(false);
  expect(isSame('[Draft](a.md)', 'draft (since May)')).toBe(true);
  expect(isSame('<draft>', '<accepted>')).toBe(false);
  expect(isSame('by Ada', 'by Grace')).toBe(false);
});

test('a message names both statuses plainly', () => {
  const [found] = checkWith('', '[ ] Implemented [x] Draft', '', { committedStatus: '**`Implemented`**' });
  expect(found?.problem.message).toBe(
    '`Status`: `Implemented` may not become `Draft`. Change it back, or start a new proposal that replaces this one.',
  );
});
