import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Memo } from '../../../server/src/core/text/memo.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use when nothing is left that could be forgotten. */
function bytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('what is kept of a text does not keep the text alive', () => {
  const memo = new Memo<{ readonly words: readonly string[] }>(1_000);
  const before = bytesInUse();
  for (let i = 0; i < 200; i++) {
    const text = `${i} lorem ipsum dolor sit amet`.padEnd(100_000, '.');
    for (let again = 0; again < 2; again++) {
      memo.get(text.slice(0, 30), (key) => ({ words: [key.slice(0, 15), key.slice(5, 25)] }));
    }
  }
  expect(bytesInUse() - before).toBeLessThan(2_000_000);
});
