import { glob } from 'tinyglobby';
import { placeOf } from '../core/index.ts';

const KINDS = 'adoc,asciidoc,docx,htm,html,mdx,mediawiki,odt,org,rst,tex,textile,txt,wiki';
const MAX_DEPTH = 8;
/** In milliseconds. */
const TIME_LIMIT = 2000;

/** Files below a folder that are called as templates are but are no Markdown, so that they cannot be read as such. */
export async function foreignTemplates(root: string): Promise<readonly string[]> {
  const found = await glob(`**/*.{${KINDS}}`, {
    cwd: root,
    ignore: ['**/node_modules/**'],
    deep: MAX_DEPTH,
    dot: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    signal: AbortSignal.timeout(TIME_LIMIT),
  }).catch(() => []);
  return found
    .filter((path) => ['called', 'stub'].includes(placeOf(path.replace(/\.\w+$/, '.md'))?.claim ?? ''))
    .sort();
}
