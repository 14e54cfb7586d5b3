import { expect, test } from 'vitest';
import { readTemplate } from '../../../server/src/core/index.ts';
import { numberPlace } from '../../../server/src/core/writing/numberPlace.ts';

const BODY = '\n## Context\n\nWhat is it about?\n\n## Decision\n\nWhat is done?\n';

test.each([
  ['# RFC NNNN: [Title]\n', 'NNNN'],
  ['# ADR-{YYYYMMDD}: {title}\n', '{YYYYMMDD}'],
  ['# [Title]\n\n- Number: NNNN\n- Created: YYYY-MM-DD\n', 'NNNN'],
  ['# RFC NNN: [Title]\n\n- Created: YYYY-MM-DD\n', 'NNN'],
  ['# [Title]\n\n- Created: YYYY-MM-DD\n', undefined],
  ['# [Title]\n', undefined],
])('after %j it is %j', (head, place) => {
  expect(numberPlace(readTemplate({ id: 'own', name: 'Own', text: head + BODY }))).toBe(place);
});
