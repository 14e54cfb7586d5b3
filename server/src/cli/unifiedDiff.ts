import { structuredPatch } from 'diff';

/** What changed between two texts, as the hunks of a unified diff that `git apply` takes; '' where nothing did. */
export function unifiedDiff(before: string, after: string): string {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  return hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) => {
      // The line before, where there are none: see "Detailed Description of Unified Format" of GNU diff.
      const place = (start: number, count: number) => `${count === 0 ? start - 1 : start},${count}`;
      return `@@ -${place(oldStart, oldLines)} +${place(newStart, newLines)} @@\n${lines.join('\n')}\n`;
    })
    .join('');
}
