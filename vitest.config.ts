import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Where tests put what is temporary: gone at the end, whatever became of them. */
const temporary = mkdtempSync(join(tmpdir(), 'proposals-tests-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

export default defineConfig({
  // As the bundler does.
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  plugins: [
    {
      // The bundler's way with the templates: a Markdown file imports as its text.
      name: 'markdown-as-text',
      enforce: 'pre',
      load(id) {
        return id.endsWith('.md') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    setupFiles: ['test/support/seed.ts', 'test/support/causes.ts'],
    testTimeout: 60_000,
    // What the program keeps for its next run is of no use to the next test.
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary, XDG_CACHE_HOME: join(temporary, 'cache') },
  },
});
