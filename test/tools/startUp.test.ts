import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files that are loaded with a module, and not only when something asks for them. */
async function loadedWith(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    loader: { '.md': 'text' },
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const loaded = new Set([entry]);
  for (const file of loaded)
    for (const { path, kind } of metafile.inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && metafile.inputs[path]) loaded.add(path);
  return [...loaded];
}

test.each([
  [
    'server/src/cli/main.ts',
    /^server\/src\/(?:keepCompiled|version|files\/cacheFolder|cli\/(?:main|brokenOutput|progress|terminal))\.ts$/,
  ],
  ['server/src/cli/program.ts', /^server\/src\/cli\/|commander/],
  ['server/src/lsp/main.ts', /^server\/src\/(?:keepCompiled|files\/cacheFolder|lsp\/main)\.ts$/],
  ['server/src/lsp/start.ts', /^server\/src\/(?:lsp\/|version)|vscode/],
])('%s starts without what only a command or a document needs', async (entry, wanted) => {
  expect((await loadedWith(entry)).filter((path) => !wanted.test(path))).toEqual([]);
});
