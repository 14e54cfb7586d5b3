import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { SERVER_MEMORY } from '../../client/src/serverMemory.ts';

const MB = 1024 ** 2;

test('Node takes what it is told about memory', () => {
  const asked = "process.stdout.write(`${require('node:v8').getHeapStatistics().heap_size_limit}`)";
  const limit = Number(execFileSync(process.execPath, [...SERVER_MEMORY, '-e', asked], { encoding: 'utf8' }));
  expect(limit / MB).toBeGreaterThanOrEqual(1024);
  expect(limit / MB).toBeLessThan(1100);
});
