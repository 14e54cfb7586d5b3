import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const PLUGIN = './server/tools/lint/noSpreadArguments.grit';

const REFUSED = [
  'Math.min(...list);',
  'list.push(...list);',
  'list.push(0, ...list);',
  'String.fromCharCode(...list);',
  'new Uint8Array(...list);',
  'use((items: number[]) => Math.max(...items));',
];
const TAKEN = ['use([0, ...list]);', 'use({ ...list });', 'use((...items: number[]) => items);'];

/** The lines of a source text that the plugin complains about, from 0 on. */
function complaints(lines: readonly string[]): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-lint-'));
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ plugins: [resolve(PLUGIN)] }));
    writeFileSync(join(folder, 'source.ts'), lines.join('\n'));
    const args = ['lint', '--reporter=json', 'source.ts'];
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: readonly { message: string; location: { start: { line: number } } }[];
    };
    return diagnostics
      .filter(({ message }) => message.includes('overflows'))
      .map(({ location }) => location.start.line - 1)
      .sort((a, b) => a - b);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the linter refuses lists that are spread into calls, and nothing else', () => {
  expect(complaints([...REFUSED, ...TAKEN])).toEqual(REFUSED.map((_, i) => i));
});

test('it does so in all of the program', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as {
    overrides: readonly { includes: readonly string[]; plugins?: readonly string[] }[];
  };
  const included = overrides.filter(({ plugins }) => plugins?.includes(PLUGIN)).flatMap(({ includes }) => includes);
  expect(included).toEqual(['server/src/**', 'client/src/**']);
});
