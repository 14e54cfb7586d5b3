import { isMainName } from '../language/fileKinds.ts';

const SEPARATORS = /[-_. ]+/;
const NUMBERED = /^\p{L}[\p{L}-]{1,12}[-_ ]?\d/u;

/**
 * By what a document is called as what a template is for: by its "name" (`spec.md` for `spec-template.md`, `fma-upgrade.md` for
 * `fma-template.md`, `ADR-042.md`), or only by a "folder" that it is in (`adrs/0001-a.md`); undefined where it is not.
 * @param kind words in lower case, '' for nothing
 */
export function namedAfter(path: string, kind: string): 'name' | 'folder' | undefined {
  if (kind === '') return undefined;
  const folders = path.toLowerCase().split('/');
  const stem = (folders.pop() ?? '').replace(/\.\w+$/, '');
  const wanted = kind.split(SEPARATORS);
  const start = (name: string) =>
    name
      .split(SEPARATORS)
      .slice(0, wanted.length)
      .join(' ')
      .replace(/(?<!\d)\d+$/, '');
  if (start(stem) === wanted.join(' ')) return 'name';
  // A proposal that is a folder has its name: `XLS-0903-links/README.md`.
  const folder = folders.at(-1) ?? '';
  if (isMainName(stem) && NUMBERED.test(folder) && start(folder) === wanted.join(' ')) return 'name';
  return folders.some((folder) => singular(folder) === singular(kind)) ? 'folder' : undefined;
}

function singular(name: string): string {
  return name.split(SEPARATORS).join(' ').replace(/s$/, '');
}
