// Bundles the language server, the CLI and the extension into dist/.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { browserBuilds, MAX_BROWSER_BYTES, sentSize } from './browserBuild.ts';
import { noticesOf } from './packaging/notices.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  loader: { '.md': 'text' },
  define: {
    PACKAGE_VERSION: JSON.stringify(version),
    // `@vscode/l10n` would get translations from the web where somebody asked it to.
    fetch: 'undefined',
  },
  alias: {
    'js-yaml': './server/tools/noYaml.ts',
    ajv: './server/tools/notNeeded.ts',
    'ajv-formats': './server/tools/notNeeded.ts',
    'zod/v3': './server/tools/notNeeded.ts',
    'zod-to-json-schema': './server/tools/notNeeded.ts',
    // As modules, of which what nobody uses is left out.
    yaml: './node_modules/yaml/browser/dist/index.js',
  },
  logLevel: 'warning',
};

await rm(join(root, 'dist'), { recursive: true, force: true });
const built = await Promise.all([
  ...browserBuilds(root, common).map((options) => build(options)),
  build({
    ...common,
    entryPoints: {
      cli: 'server/src/cli/main.ts',
      'language-server': 'server/src/lsp/main.ts',
      'read-worker': 'server/src/proposals/readWorker.ts',
    },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    // Beside the entries: a module finds the rules' pages from where it is itself.
    chunkNames: '[name]-[hash]',
    // Bundled CommonJS packages call `require` for Node's own modules, which an ES module does not have.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  }),
  build({
    ...common,
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    platform: 'browser',
    target: 'chrome120',
    entryPoints: { 'graph-page': 'client/src/graph/page/main.ts' },
    outdir: 'dist',
    format: 'iife',
  }),
]);
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
await writeFile(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), await noticesOf(root, inputs));
const bytes = sentSize(
  await Promise.all(['server.js', 'extension.cjs'].map((name) => readFile(join(root, 'dist/browser', name)))),
);
if (bytes > MAX_BROWSER_BYTES)
  throw new Error(`Expected at most ${MAX_BROWSER_BYTES} bytes for a browser, compressed; found ${bytes}.`);
// For looking up what a template says.
await cp(join(root, 'server/templates'), join(root, 'dist/templates'), { recursive: true });
await cp(join(root, 'server/src/core/rules'), join(root, 'dist/core/rules'), {
  recursive: true,
  filter: (source) => !source.endsWith('.ts'),
});
await cp(join(root, 'server/schemas'), join(root, 'dist/schemas'), { recursive: true });
