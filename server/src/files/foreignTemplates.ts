import { placeOf } from '../core/index.ts';
import { pathsBelow } from './pathsBelow.ts';

const KINDS = 'adoc,asciidoc,docx,htm,html,mdx,mediawiki,odt,org,rst,tex,textile,txt,wiki';
const MAX_DEPTH = 8;
/** In milliseconds. */
const TIME_LIMIT = 2000;

/** Files below a folder that are called as templates are but are no Markdown, so that they cannot be read as such. */
export async function foreignTemplates(root: string): Promise<readonly string[]> {
  const found = await pathsBelow(root, `**/*.{${KINDS}}`, MAX_DEPTH, TIME_LIMIT);
  return found
    .filter((path) => ['called', 'stub'].includes(placeOf(path.replace(/\.\w+$/, '.md'))?.claim ?? ''))
    .sort();
}
