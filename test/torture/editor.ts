import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { FakeEditor } from './fakeEditor.ts';
import { step } from './generators/steps.ts';
import type { Part } from './part.ts';

/** So often what is shown is compared with a cold start. */
const STEPS_BETWEEN = 500;
/** Until then an editor may still show what was. */
const SETTLED_MS = 20_000;

interface Session {
  readonly seed: number;
  readonly steps: number;
}

/** However long an editor runs, and whatever happens in it, it shows what one shows that was started just now. */
export const editor: Part<Session> = {
  name: 'editor',
  promise:
    'After any number of edits, requests and changes on disk an editor shows what a cold start shows, and each request is answered once.',
  unit: 'steps',
  runs: 5,
  shortRuns: 1,
  seconds: 420,
  shrinks: false,
  inputs: () => fc.record({ seed: fc.nat(), steps: fc.constant(10_000) }),
  holds: async ({ seed, steps }, seen) => {
    const count = seen.isShort ? 150 : steps;
    const all = fc.sample(step, { seed, numRuns: count });
    const window = await new FakeEditor().start();
    try {
      for (const [i, each] of all.entries()) {
        await window.happen(each);
        if ((i + 1) % STEPS_BETWEEN === 0 || i === all.length - 1) await asCold(window);
      }
    } finally {
      await window.stop();
    }
    return all.length;
  },
};

async function asCold(window: FakeEditor): Promise<void> {
  const cold = await window.shownCold();
  try {
    const end = performance.now() + SETTLED_MS;
    for (;;) {
      const [shown, wanted] = [await window.shown(), await cold.shown()];
      try {
        return assert.deepEqual(shown, wanted);
      } catch (error) {
        if (performance.now() > end) throw error;
        await pause(100);
      }
    }
  } finally {
    await cold.stop();
  }
}
