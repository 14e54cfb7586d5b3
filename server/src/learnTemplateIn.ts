import * as l10n from '@vscode/l10n';
import {
  isCalledProposal,
  learnShape,
  MIN_RECORDS,
  type ProposalDocument,
  parseDocument,
  placeOf,
  writeShape,
} from './core/index.ts';
import type { Host } from './files/host.ts';
import { textIfReadable } from './files/readText.ts';
import { walk } from './files/walk.ts';
import { mapConcurrently } from './mapConcurrently.ts';

/** The template that the records in a folder follow, or why there is none, in words for the user. */
export type Learned = { readonly template: string } | { readonly why: string };

/** A record may have a folder of its own. */
const DEPTH = 1;
const AT_ONCE = 16;

/** Learns a template from the records in a folder that are called as proposals are. */
export async function learnTemplateIn(host: Host, from = ''): Promise<Learned> {
  const { files } = await walk(host, { from, depth: DEPTH });
  const records = await readRecords(host, files);
  if (records.length < MIN_RECORDS)
    return {
      why: l10n.t(
        'Found {0} of the {1} records that are needed to learn from, called as proposals are, such as 0042-name.md.',
        records.length,
        MIN_RECORDS,
      ),
    };
  const shape = learnShape(records.map(({ document }) => document));
  return shape === undefined
    ? { why: l10n.t('The {0} records have no heading in common.', records.length) }
    : { template: writeShape(shape) };
}

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
