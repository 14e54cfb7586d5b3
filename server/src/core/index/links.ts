/** Where a link leads within a root. */
export interface Place {
  /** Relative to the root, with forward slashes and without an end slash; '' for the root itself. */
  readonly path: string;
  /** As it is written, without the `#`; undefined where the link has none. */
  readonly anchor: string | undefined;
  /** The same as it is written, without what leads up. */
  readonly written: string;
  /** Whether it is written from the root on, or from wherever a site begins. */
  readonly isAbsolute: boolean;
}

/** What no path of a repository has: a place for something to come, a person's name, or a site's own ways. */
const NO_PATH = /^@[\w-]{1,40}$|[{}<>*|\\^`\s[\]]|:\/\/|^[A-Z_]+$|(?:^|\/)[nNxX]{3,}[-_.]|^(?:\.{3,}|…)/;
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Where a link leads, by what is written in a file; undefined for what leads out of the root, or is no path.
 * @param from the file's path
 */
export function placeOf(from: string, target: string): Place | undefined {
  const [, address = '', anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const written = decoded(address);
  if (written === '') return anchor === undefined ? undefined : { path: from, anchor, written: '', isAbsolute: false };
  if (NO_PATH.test(written)) return undefined;
  const isAbsolute = written.startsWith('/');
  const path = joined(isAbsolute ? '' : from.split('/').slice(0, -1).join('/'), written);
  return path === undefined
    ? undefined
    : { path, anchor, written: joined('', written.replace(/(?:^|\/)\.\.(?=\/|$)/g, '')) ?? '', isAbsolute };
}

/** What sites publish as it is, at their own root. */
const PUBLISHED = ['public', 'static', 'docs/public', 'docs/static', 'website/static'];

/** Where else a site may have the file that a link leads to. */
export function publishedAs({ written }: Place): readonly string[] {
  return written === '' ? [] : PUBLISHED.map((folder) => `${folder}/${written}`);
}

/** The files that a path may mean: sites leave `.md` out, or write `.html` for it. */
export function meantBy(path: string): readonly string[] {
  if (path === '' || MARKDOWN.test(path)) return [path];
  const stem = path.replace(/\.html?$/i, '');
  return [path, `${stem}.md`, `${stem}.markdown`];
}

function joined(folder: string, written: string): string | undefined {
  const names = folder === '' ? [] : folder.split('/');
  for (const name of written.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
