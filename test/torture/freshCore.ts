import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';

export type Core = typeof import('../../server/src/core/index.ts');

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Gives the core anew each time, as one that has seen no text yet: all that modules keep is empty. Compiled once, it takes some milliseconds. */
export async function freshCores(): Promise<() => Core> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/src/core/index.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  const start = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']);
  const require = createRequire(import.meta.url);
  return () => {
    const module = { exports: {} as Core };
    start(module, require);
    return module.exports;
  };
}
