// What the bundler does: Markdown files are imported as their text, and the version is known. For `node --import`.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.md')) return next(url, context);
    const source = `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}`;
    return { format: 'module', source, shortCircuit: true };
  },
});
Object.assign(globalThis, { PACKAGE_VERSION: 'torture' });
