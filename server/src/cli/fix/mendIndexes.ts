import { type Catalog, type Entry, markedIndexesIn, readEntry, staleIndexes } from '../../core/index.ts';
import { allProposals } from '../allProposals.ts';
import type { CheckedFile } from '../result.ts';
import type { Root } from '../roots.ts';
import { keyOf, type MendedText } from './mendedText.ts';

/** Brings the indexes in files up to date with the proposals as they are by now, where a stale one is told as more than a hint. */
export async function mendIndexes(
  files: readonly CheckedFile[],
  texts: ReadonlyMap<string, MendedText>,
): Promise<void> {
  const catalogs = new Map<string, Catalog>();
  for (const { inIndexes, root, inRoot } of files) {
    const text = texts.get(keyOf(root, inRoot));
    const { severities } = root.library.configuration;
    if (!inIndexes || !text || ['off', 'hint'].includes(severities['index-stale'] ?? '')) continue;
    const { folder } = root.host;
    const catalog = catalogs.get(folder) ?? (await catalogOf(root, texts));
    catalogs.set(folder, catalog);
    const { indexes } = markedIndexesIn(text.document);
    text.edit(staleIndexes(catalog, text.document, inRoot, indexes).map(({ edit }) => edit));
  }
}

async function catalogOf(root: Root, texts: ReadonlyMap<string, MendedText>): Promise<Catalog> {
  const { library, entries } = await allProposals(root);
  const asMended = (entry: Entry): Entry => {
    const text = texts.get(keyOf(root, entry.path));
    return text?.isChanged && text.match
      ? readEntry(library, text.match, entry.path, { isInDoubt: entry.isInDoubt, withFacts: false })
      : entry;
  };
  return { library, entries: entries.map(asMended) };
}
