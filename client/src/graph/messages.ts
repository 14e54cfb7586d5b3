import type { ProposalGraph } from '../../../server/src/protocol.ts';

/** What the page is shown. */
export interface Shown {
  readonly graph: ProposalGraph;
  /** The name of the proposal that it is about; none for all. */
  readonly about?: string;
  readonly words: Words;
}

/** What the page says, in the editor's language. */
export interface Words {
  readonly graph: string;
  readonly list: string;
  readonly all: string;
  readonly larger: string;
  readonly smaller: string;
  /** Over the whole: how many proposals and relations there are, or that there are none. */
  readonly summary: string;
  /** How to walk through it. */
  readonly help: string;
  /** Instead of a drawing of too many. */
  readonly tooMany: string;
}

/** What the page wants: to be shown what there is, or all of it, or a proposal opened, by its place in the graph. */
export type Wish = 'data' | 'all' | { readonly open: number };
