import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { FakeEditor } from './fakeEditor.ts';
import { step } from './generators/steps.ts';
import { type Part, TooSlow } from './part.ts';

const BACK_MS = 2_000;

interface Death {
  readonly seed: number;
  /** What happens before the server is killed. */
  readonly steps: number;
}

/** A server that is killed at any moment loses nothing: the next one shows the same. */
export const restarts: Part<Death> = {
  name: 'restarts',
  promise:
    'A server that is killed (`kill -9`) in the middle of anything leaves nothing broken: the next one tells the same problems within 2 s.',
  unit: 'kills',
  runs: 20,
  shortRuns: 1,
  seconds: 120,
  isTimed: true,
  shrinks: false,
  inputs: () => fc.record({ seed: fc.nat(), steps: fc.integer({ min: 20, max: 200 }) }),
  holds: async ({ seed, steps }, seen) => {
    const window = await new FakeEditor().start();
    try {
      for (const each of fc.sample(step, { seed, numRuns: steps })) await window.happen(each);
      await window.happen({ kind: 'open', file: 'rfcs/0001-a.md', text: 'No proposal.\n' });
      await window.kill();
      const ms = await window.startAgain();
      seen.largest('problems back after a kill, ms', ms);
      const [again, cold] = [await settled(window), await window.shownCold()];
      try {
        assert.deepEqual(again, await settled(cold));
      } finally {
        await cold.stop();
      }
      if (!seen.isWithin(ms, BACK_MS)) throw new TooSlow(`Problems came back after ${Math.round(ms)} ms.`);
    } finally {
      await window.stop();
    }
    return 1;
  },
};

/** What is shown when it stays the same. */
async function settled(editor: { shown(): Promise<object> }): Promise<object> {
  for (let shown = await editor.shown(); ; ) {
    await pause(500);
    const next = await editor.shown();
    if (JSON.stringify(next) === JSON.stringify(shown)) return next;
    shown = next;
  }
}
