import { expect, test } from 'vitest';
import { ownNumber } from '../../../../server/src/core/index.ts';

test.each([
  ['0042-add-cache.md', 42],
  ['docs/rfcs/RFC-007_ADD_CACHE.md', 7],
  ['rfcs/0042-add-cache/README.md', 42],
  ['rfcs/2024/0007-add-cache.md', 7],
  ['rfcs/RFC-2024.md', 2024],
])('%s is number %i', (path, number) => {
  expect(ownNumber(path)).toBe(number);
});

test.each([
  'rfcs/0000-add-cache.md',
  'rfcs/0000-template.md',
  'rfcs/2026-11-21-add-cache.md',
  'rfcs/2026-11-21-003-add-cache.md',
  'rfcs/2024-plan.md',
  'rfcs/add-2-caches.md',
  'README.md',
  '',
])('%s has no number', (path) => {
  expect(ownNumber(path)).toBeUndefined();
});
