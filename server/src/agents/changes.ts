import * as z from 'zod';
import type { Root } from '../cli/roots.ts';
import { unifiedDiff } from '../cli/unifiedDiff.ts';
import type { ChangedText } from '../files/changeFiles.ts';
import type { Call } from './call.ts';

/** A file that a tool has changed, or would change. */
export const changedFile = z.object({
  path: z.string(),
  diff: z.string().describe('What changes, as the hunks of a unified diff'),
});

export const preview = z.boolean().optional().describe('Shows what would change, and writes nothing');

/** Changes files, unless they are only to be shown; gives what is told of that. */
export async function applied(call: Call, root: Root, changes: readonly ChangedText[], isPreview: boolean) {
  const real = changes.filter(({ before, after }) => before !== after);
  if (!isPreview) await call.write(root, real);
  return real.map(({ path, before = '', after }) => ({
    path: call.shown(root, path),
    diff: unifiedDiff(before, after),
  }));
}

/** The same for a model to read. */
export function changesText(files: readonly z.output<typeof changedFile>[], isPreview: boolean): string {
  const said = isPreview ? 'Would change' : 'Changed';
  return files.map(({ path, diff }) => `${said} ${path}:\n${diff}`).join('\n');
}
