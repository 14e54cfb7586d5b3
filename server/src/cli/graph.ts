import { asDot, asMermaid, graphOf, ProposalIndex, select } from '../core/index.ts';
import { openCatalog } from './catalog.ts';
import type { Console } from './console.ts';
import { type SelectionOptions, selectionOf } from './list.ts';
import { complainTo } from './openRoot.ts';

export interface GraphCommandOptions extends SelectionOptions {
  readonly format: 'mermaid' | 'dot';
}

/** `proposals graph`: prints how the proposals below a folder hang together, and gives the exit code. */
export async function graph(
  folder: string,
  options: GraphCommandOptions,
  console: Console,
  cwd?: string,
): Promise<number> {
  const catalog = await openCatalog(folder, console, { cwd });
  const selection = catalog && selectionOf(catalog, options, console);
  if (!catalog || !selection) return 2;
  const drawn = graphOf(ProposalIndex.of(catalog.entries), select(catalog.library, catalog.entries, selection));
  if (drawn.edges.length === 0) complainTo(console)('no proposal names another one in a field or its status.');
  console.out(options.format === 'dot' ? asDot(drawn) : asMermaid(drawn));
  return 0;
}
