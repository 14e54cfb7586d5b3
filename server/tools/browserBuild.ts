// What of the extension runs in a browser: the server in a worker, and the client beside it.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * What stands in for a module that needs more than a browser has, by their paths below the root: there is no disk, no git, no other process
 * and no thread. Each has the exports of its module that anybody asks for there, and promises nothing that it cannot keep.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  'server/src/files/cacheFolder.ts': 'server/src/browser/noCacheFolder.ts',
  'server/src/files/folderLock.ts': 'server/src/browser/ownLock.ts',
  'server/src/files/git.ts': 'server/src/browser/noGit.ts',
  'server/src/files/nodeHost.ts': 'server/src/browser/noDisk.ts',
  'server/src/files/rootFolder.ts': 'server/src/browser/noRootFolder.ts',
  'server/src/kept/sightings.ts': 'server/src/browser/noSightings.ts',
  'server/src/kept/thisProgram.ts': 'server/src/browser/thisVersion.ts',
  'server/src/lsp/codeDescription.ts': 'server/src/browser/noCodeDescription.ts',
  'server/src/lsp/diskPath.ts': 'server/src/browser/noDiskPath.ts',
  'server/src/lsp/features/agentTools.ts': 'server/src/browser/noAgentTools.ts',
  'server/src/lsp/features/builtinTemplateUri.ts': 'server/src/browser/noTemplateUri.ts',
  'server/src/lsp/readTranslation.ts': 'server/src/browser/noTranslation.ts',
  'server/src/proposals/entryCache.ts': 'server/src/browser/noEntryCache.ts',
  'server/src/proposals/hashOf.ts': 'server/src/browser/hashOf.ts',
  'server/src/proposals/threads.ts': 'server/src/browser/noThreads.ts',
  'client/src/home.ts': 'client/src/browser/noHome.ts',
};

/** In bytes, both bundles together, compressed as they are sent: whoever opens a folder in a browser waits for them. */
export const MAX_BROWSER_BYTES = 600 * 1024;

/** In bytes: how large both are on their way. */
export function sentSize(files: readonly Uint8Array[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

/** How both are built, beside what all builds have in common. Whatever else of Node's anybody comes to import fails the build. */
export function browserBuilds(root: string, common: BuildOptions): readonly BuildOptions[] {
  const browser: BuildOptions = {
    ...common,
    platform: 'browser',
    target: 'chrome120',
    outdir: 'dist/browser',
    // Half of what is not ASCII, which languages are full of.
    charset: 'utf8',
    plugins: [standIns(root)],
  };
  return [
    {
      ...browser,
      entryPoints: { server: 'server/src/browser/main.ts' },
      format: 'iife',
      // In a worker there is no page to ask what a character is called.
      conditions: ['worker'],
      inject: ['server/src/browser/globals.ts'],
      alias: {
        ...common.alias,
        fs: './server/src/browser/noFileSystem.ts',
        'node:path': 'path-browserify',
        'vscode-languageserver/node': 'vscode-languageserver/browser',
      },
    },
    {
      ...browser,
      entryPoints: { extension: 'client/src/browser/extension.ts' },
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      external: ['vscode'],
      alias: { ...common.alias, 'vscode-languageclient/node': 'vscode-languageclient/browser' },
    },
  ];
}

function standIns(root: string): Plugin {
  return {
    name: 'stand-ins',
    setup: (build) => {
      for (const [path, standIn] of Object.entries(STAND_INS)) {
        const filter = new RegExp(`[\\\\/]${path.split('/').slice(1).join('[\\\\/]').replaceAll('.', '\\.')}$`);
        build.onLoad({ filter }, () => ({
          contents: `export * from ${JSON.stringify(join(root, standIn))};`,
          resolveDir: root,
        }));
      }
    },
  };
}
