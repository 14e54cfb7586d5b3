import { describe, expect, test } from 'vitest';
import { nextStatus } from '../../../server/src/core/lifecycle/nextStatus.ts';
import type { Transitions } from '../../../server/src/core/lifecycle/transitions.ts';
import { stageOf } from '../../../server/src/core/matching/stage.ts';

const next = (list: string, current: string | undefined, transitions?: Transitions) => {
  const values = list.split(' | ');
  return nextStatus(current, values, { values, isOpen: false }, transitions);
};
const MADR = 'proposed | rejected | accepted | deprecated | superseded by ADR-0123';

describe('the status that comes next', () => {
  test.each([
    [MADR, 'proposed', 'accepted'],
    [MADR, 'accepted', undefined],
    [MADR, 'rejected', undefined],
    [MADR, 'superseded by ADR-0123', undefined],
    ['Draft | In Review | Accepted | Implemented | Rejected', 'Draft', 'In Review'],
    ['Draft | In Review | Accepted | Implemented | Rejected', 'Accepted', 'Implemented'],
    ['Draft | Ready for Review | In Review | Accepted', 'Ready for Review', 'In Review'],
    ['Draft | Deferred | Accepted', 'Draft', 'Accepted'],
    ['Draft | Deferred | Accepted', 'Deferred', undefined],
    ['Accepted | Proposed | Rejected', 'Proposed', 'Accepted'],
    ['Accepted | Proposed | Rejected', 'Accepted', undefined],
    [
      'Provisional | Implementable | Implemented | Deferred | Rejected | Withdrawn | Replaced',
      'Provisional',
      'Implementable',
    ],
    ['Entwurf | In Prüfung | Angenommen | Abgelehnt | Ersetzt durch ADR-0123', 'In Prüfung', 'Angenommen'],
    ['Szkic | W recenzji | Przyjęty', 'Szkic', undefined],
    ['Open | Scheduled | Approved', 'Open', 'Approved'],
  ])('of %j, behind %j: %s', (list, current, expected) => expect(next(list, current)).toBe(expected));

  test('is the first draft where there is none yet', () => {
    expect(next(MADR, undefined)).toBe('proposed');
    expect(next('Accepted | Rejected | Draft', undefined)).toBe('Draft');
    expect(next('Accepted | Rejected', undefined)).toBeUndefined();
  });

  test('is the step that the team allows: the first forward, or the only one', () => {
    const of = (...steps: string[]) => next(`${MADR} | parked | next stage`, 'proposed', { Proposed: steps });
    expect(of('rejected', 'accepted')).toBe('accepted');
    expect(of('rejected')).toBeUndefined();
    expect(of()).toBeUndefined();
    expect(of('rejected', 'next stage')).toBe('next stage');
    expect(next('Draft | In Review | Accepted', 'In Review', { 'In Review': ['Draft', 'Accepted'] })).toBe('Accepted');
    expect(next('Draft | In Review | Accepted', 'In Review', { 'In Review': ['Draft'] })).toBeUndefined();
    expect(next('Draft | In Review | Accepted', 'Draft', { 'In Review': ['Accepted'] })).toBe('In Review');
  });
});

test('where a list begins with the end, its first status is no draft, and a place says nothing', () => {
  const values = ['Accepted', 'Proposed', 'Rejected'];
  expect(values.map((value) => stageOf(value, { values, isOpen: false }))).toEqual(['accepted', 'draft', 'closed']);
  const reversed = ['Live', 'Accepted', 'Proposed'];
  expect(stageOf('Live', { values: reversed, isOpen: false })).toBeUndefined();
});
