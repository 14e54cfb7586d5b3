import { placeOf } from '../core/index.ts';
import type { Host } from './host.ts';
import { walk } from './walk.ts';

const KINDS = /\.(?:adoc|asciidoc|docx|html?|mdx|mediawiki|odt|org|rst|tex|textile|txt|wiki)$/i;
/** In milliseconds. */
const TIME_LIMIT = 2000;

/** Files below a folder that are called as templates are but are no Markdown, so that they cannot be read as such. */
export async function foreignTemplates(host: Host): Promise<readonly string[]> {
  const isWanted = (name: string) => KINDS.test(name);
  const { files } = await walk(host, { isWanted, end: Date.now() + TIME_LIMIT });
  return files.filter((path) => ['called', 'stub'].includes(placeOf(path.replace(/\.\w+$/, '.md'))?.claim ?? ''));
}
