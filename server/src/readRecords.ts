import { isCalledProposal, type ProposalDocument, parseDocument, placeOf } from './core/index.ts';
import type { Host } from './files/host.ts';
import { textIfReadable } from './files/readText.ts';
import { mapConcurrently } from './mapConcurrently.ts';

const AT_ONCE = 16;

/**
 * Reads those of some files that are called as proposals are; what cannot be read or understood is left out.
 * @param known what was read already, by path
 */
export async function readRecords(
  host: Host,
  files: readonly string[],
  known: ReadonlyMap<string, ProposalDocument> = new Map(),
): Promise<readonly { readonly path: string; readonly document: ProposalDocument }[]> {
  const records = files.filter((path) => isCalledProposal(path) && placeOf(path) === undefined);
  const read = await mapConcurrently(records, AT_ONCE, async (path) => {
    const document = known.get(path) ?? (await documentAt(host, path));
    return document && { path, document };
  });
  return read.filter((record) => record !== undefined);
}

async function documentAt(host: Host, path: string): Promise<ProposalDocument | undefined> {
  const text = await textIfReadable(host, path);
  try {
    return text === undefined ? undefined : parseDocument(text);
  } catch {
    return undefined;
  }
}
