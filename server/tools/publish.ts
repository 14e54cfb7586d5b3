// Publishes what `npm run package` made: `node server/tools/publish.ts marketplace|open-vsx|npm [--dry-run]`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publish } from './packaging/publish.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.exitCode = publish(process.argv.slice(2), root, process.env, console.log);
