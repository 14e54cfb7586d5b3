import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

test('no generated test tries the same inputs for ever', () => {
  const files = globSync('**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const fixed = files.filter((file) => /numRuns[^}]*\bseed:\s*-?\d/s.test(readFileSync(`${root}${file}`, 'utf8')));
  expect(fixed).toEqual([]);
});
