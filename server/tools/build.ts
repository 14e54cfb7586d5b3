// Bundles the language server, the CLI and the extension into dist/.
import { cp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  loader: { '.md': 'text' },
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  alias: {
    'js-yaml': './server/tools/noYaml.ts',
    // As modules, of which what nobody uses is left out.
    yaml: './node_modules/yaml/browser/dist/index.js',
  },
  logLevel: 'warning',
};

await rm(join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
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
// For looking up what a template says.
await cp(join(root, 'server/templates'), join(root, 'dist/templates'), { recursive: true });
await cp(join(root, 'server/src/core/rules'), join(root, 'dist/core/rules'), {
  recursive: true,
  filter: (source) => !source.endsWith('.ts'),
});
await cp(join(root, 'server/schemas'), join(root, 'dist/schemas'), { recursive: true });
