import { labelOf } from '../../catalog/label.ts';
import type { Entry } from '../../index/entry.ts';
import type { ProposalIndex } from '../../index/proposalIndex.ts';
import { printable } from '../../text/printable.ts';

/** A proposal as it is found by name. */
export interface ProposalSymbol {
  /** `RFC-0042 Night mode` */
  readonly name: string;
  /** As its status says; undefined where it has none. */
  readonly status: string | undefined;
  readonly path: string;
}

/** The proposals whose name has all characters of a query in their order, whatever their case: editors narrow that down. */
export function proposalSymbols(index: ProposalIndex, query: string): readonly ProposalSymbol[] {
  const wanted = [...query.toLowerCase()].filter((character) => character.trim() !== '');
  return [...index.entries]
    .map((entry) => ({ name: nameOf(entry), status: entry.status?.value, path: entry.path }))
    .filter(({ name }) => hasInOrder(name.toLowerCase(), wanted))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a proposal is called in a list of names: `RFC-0042 Night mode`. */
export function nameOf(entry: Entry): string {
  return printable([labelOf(entry), entry.title].filter(Boolean).join(' '));
}

function hasInOrder(text: string, wanted: readonly string[]): boolean {
  let at = 0;
  return wanted.every((character) => {
    const found = text.indexOf(character, at);
    at = found + character.length;
    return found >= 0;
  });
}
