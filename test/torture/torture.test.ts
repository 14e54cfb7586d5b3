import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allFound } from './found.ts';
import { Seen } from './part.ts';
import { PARTS } from './parts.ts';
import { reliabilityPage } from './reliability.ts';
import { lastResults, page } from './results.ts';
import { seedOfThisRun, tryPart } from './tryPart.ts';

const seed = seedOfThisRun();

test.each(PARTS)('$promise', { timeout: 300_000 }, async (part) => {
  const { failures } = await tryPart(part, part.shortRuns, seed);
  expect(failures, `Again with PROPOSALS_SEED=${seed}; kept in test/torture/found/`).toEqual([]);
});

test('what was found once holds by now', { timeout: 300_000 }, async () => {
  for (const { file, part: name, input } of allFound()) {
    const part = PARTS.find((each) => each.name === name);
    const run = async () => part?.holds(input, new Seen({ isShort: true }));
    await expect(run(), file).resolves.toBeDefined();
    await part?.tidyUp?.();
  }
});

test('the page about it says what was measured last', () => {
  expect(readFileSync(page, 'utf8')).toBe(reliabilityPage(lastResults()));
});
