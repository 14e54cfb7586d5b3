import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf } from '../../../server/tools/packaging/notices.ts';
import { textOf } from '../../support/builtin.ts';

function installed(packages: Readonly<Record<string, readonly [license: string | undefined, file?: string]>>): string {
  const root = mkdtempSync(join(tmpdir(), 'proposals-notices-'));
  for (const [name, [license, file]] of Object.entries(packages)) {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
    if (file) writeFileSync(join(folder, file), `Text of ${name}.\n`);
  }
  return root;
}

test('each bundled package is named once, with the text of its licence', async () => {
  const root = installed({
    b: ['ISC', 'LICENSE.md'],
    '@a/a': ['MIT', 'license'],
    c: ['MIT'],
    unused: ['MIT', 'LICENSE'],
  });
  const inputs = [
    'server/src/x.ts',
    'node_modules/b/i.js',
    'node_modules/b/j.js',
    'node_modules/@a/a/x/i.js',
    'node_modules/c/i.js',
  ];
  const text = await noticesOf(root, inputs);
  const named = [...text.matchAll(/^(\S+) 1\.0\.0 \((.*)\)$/gm)].map(([, name, license]) => `${name} ${license}`);
  expect(named).toEqual(['@a/a MIT', 'b ISC', 'c MIT']);
  expect(text).toContain('Text of @a/a.');
  expect(text).toContain('Licence: MIT');
});

test('refuses a package whose licence does not fit', async () => {
  for (const license of ['GPL-3.0', undefined]) {
    const root = installed({ b: [license] });
    await expect(noticesOf(root, ['node_modules/b/i.js'])).rejects.toThrow('b: its licence');
  }
});

test('a built bundle has those of the packages that it is made of', () => {
  const text = textOf('dist/THIRD-PARTY-NOTICES.txt');
  for (const name of [
    'commander',
    'yaml',
    'gray-matter',
    'remark-parse',
    'micromark',
    'vscode-languageserver',
    '@dagrejs/dagre',
  ])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^(?:esbuild|vitest|typescript) \d/m);
});
