import * as l10n from '@vscode/l10n';
import { learnShape, MIN_RECORDS, ROW_DEPTH, writeShape } from './core/index.ts';
import type { Host } from './files/host.ts';
import { walk } from './files/walk.ts';
import { readRecords } from './readRecords.ts';

/** The template that the records in a folder follow, or why there is none, in words for the user. */
export type Learned = { readonly template: string } | { readonly why: string };

/** Learns a template from the records in a folder that are called as proposals are. */
export async function learnTemplateIn(host: Host, from = ''): Promise<Learned> {
  const { files } = await walk(host, { from, depth: ROW_DEPTH });
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
