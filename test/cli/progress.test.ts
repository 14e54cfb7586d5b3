import { expect, test } from 'vitest';
import { run } from '../../server/src/cli/program.ts';
import { lineOn, progressOn } from '../../server/src/cli/progress.ts';
import { listening } from './listening.ts';
import { Workspace } from './workspace.ts';

/** What is shown when so many files of 949 are done at some times. */
function shown(...steps: readonly (readonly [time: number, done: number])[]): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const { at, end } = progressOn({ progress: (line) => lines.push(line) }, () => time);
  for (const [when, done] of steps) {
    time = when;
    at(done, 949);
  }
  end();
  return lines;
}

test('how far a check is shows from one second on, not more often than anybody reads, and is gone at the end', () => {
  expect(shown([10, 1], [999, 40])).toEqual([]);
  expect(shown([999, 40], [1000, 41], [1050, 45], [1100, 50])).toEqual([
    'Checking 41 of 949…',
    'Checking 50 of 949…',
    '',
  ]);
});

test.each([
  ['on a terminal', true, {}, ['\r\x1b[KChecking']],
  ['not in a pipe', false, {}, undefined],
  ['not in CI', true, { CI: 'true' }, undefined],
  ['not where lines cannot be taken back', true, { TERM: 'dumb' }, undefined],
])('%s', (_, isTTY, env, expected) => {
  const written: string[] = [];
  const line = lineOn({ isTTY, write: (text) => written.push(text) }, env);
  line?.('Checking');
  expect(line && written).toEqual(expected);
});

test('a check tells of each file, and takes the line away before its result', async () => {
  const workspace = new Workspace();
  const { console, texts } = listening();
  const lines: string[] = [];
  // Each look at the clock is a second later.
  let seconds = 0;
  const { now } = performance;
  performance.now = () => ++seconds * 1000;
  try {
    const progress = (line: string) => lines.push(`${line}${texts.out.length > 0 ? ' after the result' : ''}`);
    await run(['check', '--no-cache', workspace.root], { version: '1', ...console, progress });
  } finally {
    performance.now = now;
  }
  expect(lines).toEqual(['Checking 1 of 3…', 'Checking 2 of 3…', 'Checking 3 of 3…', '']);
});
