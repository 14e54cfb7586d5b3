import { asDot, asMermaid, graphOf, ProposalIndex } from '../core/index.ts';
import type { Console } from './console.ts';
import { openSelection, type SelectionOptions } from './list.ts';
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
  const found = await openSelection(folder, options, console, cwd);
  if (!found) return 2;
  const drawn = graphOf(ProposalIndex.of(found.catalog.entries), found.entries);
  if (drawn.edges.length === 0) complainTo(console)('no proposal names another one in a field or its status.');
  console.out(options.format === 'dot' ? asDot(drawn) : asMermaid(drawn));
  return 0;
}
