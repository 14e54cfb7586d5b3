import type { CheckedFile } from '../result.ts';
import type { Root } from '../roots.ts';
import { templateFor } from './templateFor.ts';

/** An entry of a list of `.proposals.yaml` that a repository needs. */
export interface Line {
  readonly key: 'templates' | 'exclude';
  readonly value: string;
  readonly reason: string;
}

/** Folders of what programs are tested with, or that others wrote: what looks like a proposal there is none of this repository's. */
const NOT_OWN =
  /^(?:__fixtures__|fixtures?|integration-tests|test|testdata|test-data|tests|third[-_]party|vendor|vendored)$/i;

/** The share of the proposals of a folder that follow a template where it is found: others may be like it by chance. */
const MOST = 0.5;

/** What is to be left out of a repository: nothing for most. */
export function excludedIn(root: Root, checked: readonly CheckedFile[]): readonly Line[] {
  const rows = rowsIn(root, checked);
  const foreign = new Map<string, number>();
  for (const { folder, count } of rows) {
    const own = foreignPart(folder);
    if (own !== undefined) foreign.set(own, (foreign.get(own) ?? 0) + count);
  }
  if (rows.every(({ folder }) => foreignPart(folder) !== undefined)) return [];
  return [...foreign].map(([folder, count]) => ({
    key: 'exclude',
    value: `${folder}/**`,
    reason: `what programs are tested with: ${count === 1 ? '1 file there looks like a proposal' : `${count} files there look like proposals`}`,
  }));
}

/** The templates of a repository that are not found by their names: there are none in most. */
export async function unnamedTemplatesIn(root: Root, checked: readonly CheckedFile[]): Promise<readonly Line[]> {
  const templates: Line[] = [];
  for (const { folder, count, following } of rowsIn(root, checked)) {
    if (following >= count * MOST || foreignPart(folder) !== undefined) continue;
    const found = await templateFor(root, folder);
    if (found && !templates.some(({ value }) => value === found.path))
      templates.push({
        key: 'templates',
        value: found.path,
        reason: `no template by its name, but ${found.fitting} of ${found.of} proposals in ${folder || '.'} follow it`,
      });
  }
  return templates;
}

interface RowCount {
  readonly folder: string;
  readonly count: number;
  /** How many follow a template that stands in the repository. */
  readonly following: number;
}

function rowsIn({ host }: Root, checked: readonly CheckedFile[]): readonly RowCount[] {
  const rows = new Map<string, RowCount>();
  for (const { match, row } of checked) {
    if (row?.root.host.folder !== host.folder) continue;
    const { folder } = row;
    const known = rows.get(folder) ?? { folder, count: 0, following: 0 };
    const follows = match?.template.path !== undefined && !match.template.learned;
    rows.set(folder, { folder, count: known.count + 1, following: known.following + (follows ? 1 : 0) });
  }
  return [...rows.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The part of a path up to the first folder that holds nothing of the repository's own; undefined for none. */
function foreignPart(folder: string): string | undefined {
  const parts = folder.split('/');
  const at = parts.findIndex((part) => NOT_OWN.test(part));
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
}

/** A `.proposals.yaml` of some lines, each with its reason; '' for none. */
export function configurationText(lines: readonly Line[]): string {
  const parts = (['templates', 'exclude'] as const).flatMap((key) => {
    const own = lines.filter((line) => line.key === key);
    const entries = own.map(({ value, reason }) => `  # ${reason}\n  - ${quotedIfNeeded(value)}\n`);
    return own.length === 0 ? [] : [`${key}:\n${entries.join('')}`];
  });
  return parts.length === 0 ? '' : `# What \`proposals\` cannot find out by itself.\n${parts.join('')}`;
}

/** A path as YAML: plain where that is the same text. */
function quotedIfNeeded(value: string): string {
  return /^[\w./][\w./ *()+,-]*$/.test(value) && !/^[*&!|>'"%@`]/.test(value) && !/\s$/.test(value)
    ? value
    : JSON.stringify(value);
}
